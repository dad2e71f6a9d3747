package jp.tenohira.assistant.web.chat;

import static jp.tenohira.assistant.web.desk.DeskWords.CHAT;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import jp.tenohira.assistant.chat.Chats;
import jp.tenohira.assistant.gateway.Gateway;
import jp.tenohira.assistant.gateway.Gateway.Sent;
import jp.tenohira.assistant.gateway.Refusal;
import jp.tenohira.assistant.metrics.SavedTime;
import jp.tenohira.assistant.web.desk.Typed;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The chat without scripts: each question a plain POST, each answer a page. */
@Controller
class ChatController {

    private static final int MOST_MINUTES = 480;

    private final Conversation conversation;
    private final Chats chats;
    private final Gateway gateway;
    private final ChatView view;
    private final SavedTime savedTime;

    ChatController(Conversation conversation, Chats chats, Gateway gateway, ChatView view, SavedTime savedTime) {
        this.savedTime = savedTime;
        this.conversation = conversation;
        this.chats = chats;
        this.gateway = gateway;
        this.view = view;
    }

    @GetMapping(CHAT)
    ModelAndView begin(HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String q) {
        return page(view.of(view.looking(request, lang, staff, q), Typed.nothing("", ""), List.of()));
    }

    @GetMapping(CHAT + "/{chat}")
    ModelAndView show(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID chat,
            @RequestParam(defaultValue = "0") int edit,
            @RequestParam(defaultValue = "") String q) {
        var found = chats.find(staff, chat).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(view.kept(view.looking(request, lang, staff, q), found, edit));
    }

    @PostMapping(CHAT)
    ModelAndView ask(HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "0") int anew)
            throws IOException {
        var typed = Typed.of(request);
        var looking = view.looking(request, lang, staff, "").at(CHAT);
        if (anew > 0 && anew <= typed.earlier().size()) {
            return page(view.anew(looking, typed.anew(anew)));
        }
        if (!typed.complete()) {
            return refused(view.incomplete(looking, typed));
        }
        var whole = new StringBuilder();
        var before = conversation.before(staff, typed);
        var outcome = gateway.sendFromPage(staff, typed.asked(false, before), whole::append);
        return switch (outcome) {
            case Outcome.Refused<Sent, Refusal>(var why) -> refused(view.refused(looking, typed, why));
            case Outcome.Accepted<Sent, Refusal>(var sent) -> {
                var answered = conversation.keep(staff, typed, whole.toString(), sent);
                yield answered.chat()
                        .map(chat -> new ModelAndView("redirect:" + Conversation.address(chat, sent)))
                        .orElseGet(() -> page(view.answered(
                                looking.replacing(sent.replaced()), typed, before, answered.answer(), sent.use())));
            }
        };
    }

    /** The page of an answer that was streamed, where the city keeps nothing: what came is brought back and marked. */
    @PostMapping(CHAT + "/answered")
    ModelAndView answered(HttpServletRequest request, Lang lang, Staff staff, @RequestParam UUID use) {
        var typed = Typed.of(request);
        var answer = request.getParameter("answer");
        if (answer == null) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var looking = view.looking(request, lang, staff, "").at(CHAT);
        return page(view.answered(looking, typed, conversation.before(staff, typed), answer, use));
    }

    /** One click says how many minutes an answer saved. */
    @PostMapping(CHAT + "/saved")
    ModelAndView saved(
            Staff staff,
            @RequestParam(defaultValue = "") String use,
            @RequestParam(defaultValue = "-1") int minutes,
            @RequestParam(defaultValue = "") String chat) {
        var id = Typed.uuid(use).orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        if (minutes < 0 || minutes > MOST_MINUTES) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!gateway.saved(staff, id, minutes)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (minutes > 0) {
            savedTime.feed(staff);
        }
        return new ModelAndView("redirect:" + CHAT
                + Typed.uuid(chat).map(known -> "/" + known + "?saved=1").orElse("?saved=1"));
    }

    private static ModelAndView refused(Object page) {
        var refused = page(page);
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return refused;
    }

    private static ModelAndView page(Object page) {
        return new ModelAndView("assistant/chat", "page", page);
    }
}
