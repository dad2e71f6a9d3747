package jp.tenohira.assistant.web.chat;

import static jp.tenohira.assistant.web.desk.DeskWords.CHAT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tenohira.assistant.chat.Chat;
import jp.tenohira.assistant.chat.ChatVersions;
import jp.tenohira.assistant.chat.Chats;
import jp.tenohira.assistant.evidence.Evidence;
import jp.tenohira.assistant.gateway.Gateway.Sent;
import jp.tenohira.assistant.models.Models;
import jp.tenohira.assistant.outputs.AnswerMarks;
import jp.tenohira.assistant.web.desk.Typed;
import jp.tenohira.assistant.web.desk.Typed.Exchange;
import jp.tenohira.assistant.web.marks.Sources;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/** What was said before a question, and where the answer is kept. A question asked anew begins a conversation of its own. */
@Component
class Conversation {

    private final Chats chats;
    private final AnswerMarks marks;
    private final ChatVersions versions;

    Conversation(Chats chats, AnswerMarks marks, ChatVersions versions) {
        this.versions = versions;
        this.chats = chats;
        this.marks = marks;
    }

    /** @param chat where it is kept; empty where the city keeps nothing */
    record Answered(String answer, Sent sent, Optional<UUID> chat) {}

    /** Where a kept one is seen after an answer. */
    static String address(UUID chat, Sent sent) {
        return CHAT + "/" + chat + (sent.replaced() > 0 ? "?replaced=" + sent.replaced() : "");
    }

    /** What was said before: kept, or carried along by the page. */
    List<Exchange> before(Staff staff, Typed typed) {
        return kept(staff, typed)
                .map(chat -> turns(chat, typed).stream()
                        .map(turn -> new Exchange(
                                turn.prompt(), turn.answer(), turn.use().toString()))
                        .toList())
                .orElse(typed.earlier());
    }

    Answered keep(Staff staff, Typed typed, String answer, Sent sent) {
        if (!typed.model().equals(Models.NONE)) {
            var prompts = Stream.concat(before(staff, typed).stream().map(Exchange::prompt), Stream.of(typed.prompt()))
                    .toList();
            marks.note(staff, sent.use(), answer, Evidence.of(answer, Sources.ofPrompts(prompts)));
        }
        if (!chats.kept()) {
            return new Answered(answer, sent, Optional.empty());
        }
        var before = kept(staff, typed);
        var goesOn = before.isPresent() && typed.edit() == 0;
        var chat = goesOn
                ? before.get().id()
                : chats.begin(staff, before.map(known -> turns(known, typed)).orElse(List.of()), typed.prompt());
        if (before.isPresent() && !goesOn) {
            versions.note(staff, chat, before.get().id(), typed.edit());
        }
        chats.add(staff, chat, typed.prompt(), answer, sent.use());
        return new Answered(answer, sent, Optional.of(chat));
    }

    private Optional<Chat> kept(Staff staff, Typed typed) {
        return typed.chat().flatMap(id -> chats.find(staff, id));
    }

    private static List<Chat.Turn> turns(Chat chat, Typed typed) {
        return typed.edit() == 0 ? chat.turns() : chat.before(typed.edit());
    }
}
