package jp.tenohira.assistant.web.chat;

import static jp.tenohira.assistant.web.desk.DeskWords.CHAT;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.assistant.chat.Chat;
import jp.tenohira.assistant.chat.ChatVersions;
import jp.tenohira.assistant.evidence.Evidence;
import jp.tenohira.assistant.outputs.AnswerMarks;
import jp.tenohira.assistant.pages.ChatPage.Turn;
import jp.tenohira.assistant.pages.MarkedAnswer;
import jp.tenohira.assistant.pages.MarkedAnswer.Source;
import jp.tenohira.assistant.web.chat.ChatView.Looking;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.assistant.web.desk.SavedMinutes;
import jp.tenohira.assistant.web.desk.Typed;
import jp.tenohira.assistant.web.desk.Typed.Exchange;
import jp.tenohira.assistant.web.marks.AnswerView;
import jp.tenohira.assistant.web.marks.Sources;
import jp.tenohira.ui.components.Link;
import org.springframework.stereotype.Component;

/** The turns of a conversation, each answer compared with all that was asked up to it. */
@Component
class TurnsView {

    private final AnswerMarks marks;
    private final ChatVersions versions;

    TurnsView(AnswerMarks marks, ChatVersions versions) {
        this.versions = versions;
        this.marks = marks;
    }

    List<Turn> kept(Looking looking, Chat chat) {
        var exchanges = chat.turns().stream()
                .map(turn ->
                        new Exchange(turn.prompt(), turn.answer(), turn.use().toString()))
                .toList();
        return turns(looking, exchanges, Optional.of(chat));
    }

    List<Turn> carried(Looking looking, List<Exchange> exchanges) {
        return turns(looking, exchanges, Optional.empty());
    }

    private List<Turn> turns(Looking looking, List<Exchange> exchanges, Optional<Chat> chat) {
        var uses = exchanges.stream()
                .flatMap(exchange -> Typed.uuid(exchange.use()).stream())
                .toList();
        var marked = marks.marked(looking.staff(), uses);
        var several =
                chat.map(kept -> versions.turns(looking.staff(), kept.id())).orElse(Set.of());
        var sources = new ArrayList<Source>();
        var turns = new ArrayList<Turn>();
        for (var exchange : exchanges) {
            var own = Sources.ofPrompt(looking.frame(), turns.size() + 1, exchange.prompt());
            sources.addAll(own);
            var use = Typed.uuid(exchange.use());
            var last = turns.size() == exchanges.size() - 1 && !looking.saved();
            turns.add(new Turn(
                    own,
                    use.filter(marked::contains)
                            .map(known -> answer(looking, known, exchange.answer(), sources))
                            .orElseGet(() -> MarkedAnswer.plain(exchange.answer())),
                    chat.map(kept -> links(looking, kept, turns.size() + 1, several))
                            .orElse(List.of()),
                    DeskWords.publish(looking.frame(), exchange.answer()),
                    last
                            ? use.map(known -> SavedMinutes.form(
                                            looking.frame(),
                                            known,
                                            chat.map(kept -> kept.id().toString())
                                                    .orElse("")))
                                    .orElse(null)
                            : null));
        }
        return turns;
    }

    private static MarkedAnswer answer(Looking looking, UUID use, String answer, List<Source> sources) {
        var passages = Sources.passages(sources);
        return AnswerView.of(looking.frame(), use, answer, Evidence.of(answer, passages), passages, List.of());
    }

    /** Asking it anew, and what came of it before. */
    private static List<Link> links(Looking looking, Chat chat, int number, Set<Integer> several) {
        var edit = new Link(
                t(looking.frame(), "chat.edit", number), CHAT + "/" + chat.id() + "?edit=" + number + "#prompt");
        return several.contains(number)
                ? List.of(
                        edit,
                        new Link(
                                t(looking.frame(), "chat.versions", number),
                                CHAT + "/" + chat.id() + "/versions?turn=" + number))
                : List.of(edit);
    }
}
