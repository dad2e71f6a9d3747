package jp.tenohira.assistant.web.chat;

import static jp.tenohira.assistant.web.desk.DeskWords.CHAT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.tenohira.assistant.gateway.Gateway;
import jp.tenohira.assistant.gateway.Gateway.Sent;
import jp.tenohira.assistant.gateway.Refusal;
import jp.tenohira.assistant.models.Hearer;
import jp.tenohira.assistant.web.desk.Typed;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The chat with scripts: the same question, its answer as server-sent events; what is refused before is the same page as without. */
@Controller
class ChatStream {

    private final Conversation conversation;
    private final Gateway gateway;
    private final ChatView view;
    private final JsonMapper json;

    ChatStream(Conversation conversation, Gateway gateway, ChatView view, JsonMapper json) {
        this.conversation = conversation;
        this.gateway = gateway;
        this.view = view;
        this.json = json;
    }

    @PostMapping(CHAT + "/stream")
    @Nullable
    ModelAndView ask(HttpServletRequest request, HttpServletResponse response, Lang lang, Staff staff) {
        var typed = Typed.of(request);
        var looking = view.looking(request, lang, staff, "").at(CHAT);
        if (!typed.complete()) {
            return refused(view.incomplete(looking, typed));
        }
        var told = new Told(response, json);
        try {
            return told(staff, typed, looking, told);
        } catch (IOException e) {
            // The page was closed; the log of uses knows.
            return null;
        }
    }

    private @Nullable ModelAndView told(Staff staff, Typed typed, ChatView.Looking looking, Told told)
            throws IOException {
        var outcome = gateway.sendFromPage(staff, typed.asked(true, conversation.before(staff, typed)), told);
        return switch (outcome) {
            case Outcome.Refused<Sent, Refusal>(var why) when !told.begun -> refused(view.refused(looking, typed, why));
            case Outcome.Refused<Sent, Refusal>(var why) -> {
                told.event(Map.of("failed", view.failure(looking.frame(), why)));
                yield null;
            }
            case Outcome.Accepted<Sent, Refusal>(var sent) -> {
                var answered = conversation.keep(staff, typed, told.whole.toString(), sent);
                told.event(Map.of(
                        "done", sent.use().toString(),
                        "replaced", Integer.toString(sent.replaced()),
                        "chat",
                                answered.chat()
                                        .map(chat -> Conversation.address(chat, sent))
                                        .orElse("")));
                yield null;
            }
        };
    }

    private static ModelAndView refused(Object page) {
        var refused = new ModelAndView("assistant/chat", "page", page);
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return refused;
    }

    /** Writes what comes, as it comes. */
    private static final class Told implements Hearer {

        private final HttpServletResponse response;
        private final JsonMapper json;
        private final StringBuilder whole = new StringBuilder();
        private boolean begun;

        Told(HttpServletResponse response, JsonMapper json) {
            this.response = response;
            this.json = json;
        }

        @Override
        public void began() throws IOException {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            begun = true;
            write(": begun\n\n");
        }

        @Override
        public void text(String piece) throws IOException {
            whole.append(piece);
            event(Map.of("text", piece));
        }

        @Override
        public void waiting() throws IOException {
            if (begun) {
                write(": waiting\n\n");
            }
        }

        void event(Map<String, String> event) throws IOException {
            write("data: " + json.writeValueAsString(event) + "\n\n");
        }

        private void write(String text) throws IOException {
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            response.getOutputStream().flush();
        }
    }
}
