package jp.tenohira.assistant.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.assistant.allowances.Allowances;
import jp.tenohira.assistant.chat.Chat.Turn;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import jp.tenohira.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The conversations of a person. While the city keeps nothing, nothing is written; what is older than it allows is neither shown nor kept. */
@Component
public class Chats {

    /** How long the words of a contested finding wait for a decision. */
    private static final int CONTESTED_DAYS = 30;

    private static final int MOST = 100;
    private static final int LONGEST_TITLE = 60;

    private final JdbcClient jdbc;
    private final Allowances allowances;
    private final Municipalities municipalities;
    private final Clock clock;

    Chats(JdbcClient jdbc, Allowances allowances, Municipalities municipalities, Clock clock) {
        this.jdbc = jdbc;
        this.allowances = allowances;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    public boolean kept() {
        return allowances.current().retentionDays() > 0;
    }

    /** A person's conversations by folder, the latest first; with words, those in which they stand. */
    @Transactional(readOnly = true)
    public List<Chat> of(Staff who, String words) {
        return jdbc.sql("""
                        select id, title, folder, last_at from chat
                         where person = :person and last_at > :since
                           and (:words = '' or exists (
                             select 1 from chat_turn
                              where chat = chat.id and (strpos(prompt, :words) > 0 or strpos(answer, :words) > 0)))
                         order by folder, last_at desc, id limit :most
                        """)
                .param("person", who.id())
                .param("since", since())
                .param("words", words)
                .param("most", MOST)
                .query((rs, _) -> new Chat(
                        rs.getObject("id", UUID.class),
                        rs.getString("title"),
                        rs.getString("folder"),
                        rs.getObject("last_at", OffsetDateTime.class).toInstant(),
                        List.of()))
                .list();
    }

    /** One of the person's own. */
    @Transactional(readOnly = true)
    public Optional<Chat> find(Staff who, UUID id) {
        return jdbc.sql(
                        "select title, folder, last_at from chat where id = :id and person = :person and last_at > :since")
                .param("id", id)
                .param("person", who.id())
                .param("since", since())
                .query((rs, _) -> new Chat(
                        id,
                        rs.getString("title"),
                        rs.getString("folder"),
                        rs.getObject("last_at", OffsetDateTime.class).toInstant(),
                        turns(id)))
                .optional();
    }

    private List<Turn> turns(UUID chat) {
        return jdbc.sql("""
                        select turn as number, prompt, answer, model_use as use from chat_turn
                         where chat = :chat and at > :since order by turn
                        """)
                .param("chat", chat)
                .param("since", since())
                .query(Turn.class)
                .list();
    }

    /** Begins a conversation with turns that were there before. */
    @Transactional
    public UUID begin(Staff who, List<Turn> earlier, String prompt) {
        var id = UUID.randomUUID();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var title = prompt.lines().findFirst().orElse("").strip();
        jdbc.sql("insert into chat (id, person, title, began_at, last_at) values (:id, :person, :title, :at, :at)")
                .param("id", id)
                .param("person", who.id())
                .param(
                        "title",
                        title.substring(
                                0,
                                title.offsetByCodePoints(
                                        0, Math.min(LONGEST_TITLE, title.codePointCount(0, title.length())))))
                .param("at", now)
                .update();
        earlier.forEach(turn -> write(id, turn.prompt(), turn.answer(), turn.use()));
        return id;
    }

    /** Puts a conversation into a folder; an empty name takes it out. */
    @Transactional
    public boolean put(Staff who, UUID chat, String folder) {
        return jdbc.sql("update chat set folder = :folder where id = :id and person = :person")
                        .param("folder", folder)
                        .param("id", chat)
                        .param("person", who.id())
                        .update()
                == 1;
    }

    @Transactional
    public void add(Staff who, UUID chat, String prompt, String answer, UUID use) {
        var own = jdbc.sql("update chat set last_at = :at where id = :id and person = :person")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", chat)
                .param("person", who.id())
                .update();
        if (own == 1) {
            write(chat, prompt, answer, use);
        }
    }

    private void write(UUID chat, String prompt, String answer, UUID use) {
        jdbc.sql("""
                        insert into chat_turn (chat, turn, at, prompt, answer, model_use)
                        values (:chat, (select coalesce(max(turn), 0) + 1 from chat_turn where chat = :chat),
                                :at, :prompt, :answer, :use)
                        """)
                .param("chat", chat)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("prompt", prompt)
                .param("answer", answer)
                .param("use", use)
                .update();
    }

    /** Removes what is older than each city allows, every hour. */
    @Scheduled(cron = "0 7 * * * *")
    void expire() {
        municipalities.all().forEach(city -> CurrentMunicipality.run(city, this::expireHere));
    }

    void expireHere() {
        jdbc.sql("delete from chat_turn where at <= :since")
                .param("since", since())
                .update();
        jdbc.sql("delete from chat where last_at <= :since")
                .param("since", since())
                .update();
        jdbc.sql("""
                        update contested_finding set words = null, around = null
                         where words is not null and at < :before
                        """)
                .param(
                        "before",
                        clock.instant().minus(Duration.ofDays(CONTESTED_DAYS)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime since() {
        return clock.instant()
                .minus(Duration.ofDays(allowances.current().retentionDays()))
                .atOffset(ZoneOffset.UTC);
    }
}
