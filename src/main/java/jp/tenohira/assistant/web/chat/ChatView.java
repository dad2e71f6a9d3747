package jp.tenohira.assistant.web.chat;

import static jp.tenohira.assistant.web.desk.DeskWords.CHAT;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import jp.tenohira.assistant.chat.Chat;
import jp.tenohira.assistant.chat.Chats;
import jp.tenohira.assistant.gateway.Refusal;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.assistant.models.Models;
import jp.tenohira.assistant.pages.ChatPage;
import jp.tenohira.assistant.pages.ChatPage.Turn;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Hidden;
import jp.tenohira.assistant.pages.VersionsPage;
import jp.tenohira.assistant.web.desk.DeskEntry;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.assistant.web.desk.KeptBackView;
import jp.tenohira.assistant.web.desk.PromptFields;
import jp.tenohira.assistant.web.desk.RefusalWords;
import jp.tenohira.assistant.web.desk.Typed;
import jp.tenohira.assistant.web.desk.Typed.Exchange;
import jp.tenohira.assistant.web.desk.Typed.Replaced;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SearchBox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the chat's pages together. */
@Component
class ChatView {

    private final DeskWords words;
    private final Chats chats;
    private final Models models;
    private final Guideline guideline;
    private final PromptFields fields;
    private final DeskEntry entry;
    private final TurnsView turns;

    ChatView(
            DeskWords words,
            Chats chats,
            Models models,
            Guideline guideline,
            PromptFields fields,
            DeskEntry entry,
            TurnsView turns) {
        this.turns = turns;
        this.entry = entry;
        this.words = words;
        this.chats = chats;
        this.models = models;
        this.guideline = guideline;
        this.fields = fields;
    }

    /** Who looks, in which language, and what they search their conversations for. */
    record Looking(Frame frame, Lang lang, Staff staff, String search, boolean saved, int replaced) {

        Looking at(String path) {
            return new Looking(frame.at(path), lang, staff, search, saved, replaced);
        }

        Looking withErrors() {
            return new Looking(frame.withErrors(), lang, staff, search, saved, replaced);
        }

        /** After an answer for which so many pieces of personal data were replaced. */
        Looking replacing(int pieces) {
            return new Looking(frame, lang, staff, search, saved, pieces);
        }
    }

    Looking looking(HttpServletRequest request, Lang lang, Staff staff, String search) {
        return new Looking(
                words.frame(request, lang, staff, "chat.title"),
                lang,
                staff,
                search.strip(),
                "1".equals(request.getParameter("saved")),
                replaced(request.getParameter("replaced")));
    }

    private static int replaced(@Nullable String told) {
        return told != null && told.matches("[0-9]{1,4}") ? Integer.parseInt(told) : 0;
    }

    ChatPage of(Looking looking, Typed typed, List<Turn> turns) {
        return page(looking, List.of(), List.of(), turns, null, typed);
    }

    ChatPage kept(Looking looking, Chat chat, int edit) {
        var prompt = chat.turns().stream()
                .filter(turn -> turn.number() == edit)
                .map(Chat.Turn::prompt)
                .findFirst()
                .orElse("");
        var typed = new Typed(
                prompt,
                "",
                "1",
                "",
                "",
                false,
                java.util.Optional.of(chat.id()),
                prompt.isEmpty() ? 0 : edit,
                Replaced.NONE,
                List.of());
        var shown = turns.kept(looking, chat);
        var last = chat.turns().isEmpty() ? "" : chat.turns().getLast().prompt();
        return page(looking, List.of(), DeskWords.unsuited(looking.frame(), last), shown, null, typed);
    }

    ChatPage answered(Looking looking, Typed typed, List<Exchange> before, String answer, UUID use) {
        var carried = new ArrayList<>(before);
        carried.add(new Exchange(typed.prompt(), answer, use.toString()));
        var next = new Typed(
                "",
                typed.level(),
                "1",
                typed.model(),
                typed.purpose(),
                typed.replacing(),
                java.util.Optional.empty(),
                0,
                typed.replaced().of(carried.size()),
                carried);
        var notices = DeskWords.unsuited(looking.frame(), typed.prompt());
        return page(looking, List.of(), notices, turns.carried(looking, carried), null, next);
    }

    /** A turn of a conversation that is not kept, to be asked anew. */
    ChatPage anew(Looking looking, Typed typed) {
        return page(looking, List.of(), List.of(), turns.carried(looking, typed.earlier()), null, typed);
    }

    ChatPage incomplete(Looking looking, Typed typed) {
        var problems = fields.problems(looking.frame(), typed);
        return page(looking.withErrors(), problems, List.of(), List.of(), null, typed);
    }

    ChatPage refused(Looking looking, Typed typed, Refusal why) {
        var frame = looking.frame().withErrors();
        var problem = new Problem("prompt", failure(frame, why));
        var kept = why instanceof Refusal.Blocked blocked
                ? KeptBackView.of(frame, looking.lang(), looking.staff(), guideline, blocked)
                : null;
        return page(looking.withErrors(), List.of(problem), List.of(), List.of(), kept, typed);
    }

    String failure(Frame frame, Refusal why) {
        return RefusalWords.of(frame, why);
    }

    private ChatPage page(
            Looking looking,
            List<Problem> problems,
            List<Notice> notices,
            List<Turn> turns,
            ChatPage.@Nullable KeptBack kept,
            Typed typed) {
        var frame = looking.frame();
        var all = new ArrayList<>(notices);
        all.addAll(entry.notices(frame, looking.staff()));
        if (models.approved().isEmpty()) {
            all.add(Notice.warning(t(frame, "chat.none"), t(frame, "chat.none.text")));
        }
        if (looking.replaced() > 0) {
            all.add(Notice.info(t(frame, "chat.replaced", looking.replaced()), ""));
        }
        if (looking.saved()) {
            all.add(Notice.success(t(frame, "chat.saved"), ""));
        }
        var keeps = chats.kept();
        return new ChatPage(
                frame,
                words.tabs(frame, looking.staff(), CHAT),
                problems,
                all,
                turns,
                versions(frame, typed),
                kept,
                form(frame, typed, problems),
                typed.chat().map(chat -> folder(looking, chat)).orElse(null),
                keeps ? history(looking) : List.of(),
                keeps
                        ? new SearchBox(
                                CHAT, "q", t(frame, "chat.search"), "", looking.search(), t(frame, "chat.search.do"))
                        : null);
    }

    /** What the last turn said before it was asked anew, beside what it says now. */
    private static List<VersionsPage.Version> versions(Frame frame, Typed typed) {
        var all = new ArrayList<>(typed.replaced().versions());
        if (!all.isEmpty() && typed.earlier().size() == typed.replaced().turn()) {
            all.add(typed.earlier().getLast());
        }
        var shown = new ArrayList<VersionsPage.Version>();
        for (var version : all) {
            shown.add(new VersionsPage.Version(
                    t(frame, "chat.version", shown.size() + 1), "#prompt", version.prompt(), version.answer()));
        }
        return shown;
    }

    private Form folder(Looking looking, UUID chat) {
        var now = chats.find(looking.staff(), chat).map(Chat::folder).orElse("");
        return new Form(
                CHAT + "/" + chat + "/folder",
                List.of(),
                List.of(DeskWords.line(looking.frame(), "folder", "chat.folder", now, null, false)),
                List.of(Button.secondary(t(looking.frame(), "chat.folder.put"))));
    }

    private List<ChatPage.Folder> history(Looking looking) {
        var folders = new LinkedHashMap<String, List<Link>>();
        chats.of(looking.staff(), looking.search())
                .forEach(chat -> folders.computeIfAbsent(chat.folder(), _ -> new ArrayList<>())
                        .add(new Link(chat.title() + "　" + DeskWords.time(chat.lastAt()), CHAT + "/" + chat.id())));
        return folders.entrySet().stream()
                .map(folder -> new ChatPage.Folder(folder.getKey(), folder.getValue()))
                .toList();
    }

    private Form form(Frame frame, Typed typed, List<Problem> problems) {
        var hidden = new ArrayList<Hidden>();
        typed.chat().ifPresent(chat -> hidden.add(new Hidden("chat", chat.toString())));
        if (typed.edit() > 0) {
            hidden.add(new Hidden("edit", Integer.toString(typed.edit())));
        }
        carried(hidden, "earlier", typed.earlier());
        carried(hidden, "replaced", typed.replaced().versions());
        hidden.add(new Hidden("replacedTurn", Integer.toString(typed.replaced().turn())));
        var buttons = new ArrayList<Button>();
        buttons.add(Button.primary(t(frame, "chat.send")));
        for (var number = 1; number <= typed.earlier().size(); number++) {
            buttons.add(Button.tertiary(t(frame, "chat.edit", number)).sending("anew", Integer.toString(number)));
        }
        return new Form(CHAT, hidden, fields.all(frame, typed, problems), buttons);
    }

    private static void carried(List<Hidden> hidden, String name, List<Exchange> exchanges) {
        exchanges.forEach(exchange -> {
            hidden.add(new Hidden(name + "Prompt", exchange.prompt()));
            hidden.add(new Hidden(name + "Answer", exchange.answer()));
            hidden.add(new Hidden(name + "Use", exchange.use()));
        });
    }
}
