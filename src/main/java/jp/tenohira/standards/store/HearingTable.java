package jp.tenohira.standards.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.standards.CoreSystem;
import jp.tenohira.standards.Hearing;
import jp.tenohira.standards.HearingQuestion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hearings, their answers and their links. */
@Component
class HearingTable {

    private static final String HEARING = "h.hearing, h.system, h.vendor, h.opened_at, h.opened_by";

    private final JdbcClient jdbc;

    HearingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hearing> of(CoreSystem system) {
        return jdbc.sql("select " + HEARING + " from standard_hearing h where system = :system order by opened_at")
                .param("system", system.code())
                .query(HearingTable::hearing)
                .list();
    }

    Optional<Hearing> find(UUID id) {
        return jdbc.sql("select " + HEARING + " from standard_hearing h where hearing = :id")
                .param("id", id)
                .query(HearingTable::hearing)
                .optional();
    }

    /** The hearing of a link that is in force at a moment. */
    Optional<Hearing> find(LinkSecret secret, Instant now) {
        return jdbc.sql("select " + HEARING + """
                          from standard_hearing_link l join standard_hearing h on h.hearing = l.hearing
                         where l.digest = :digest and l.revoked_at is null and l.expires_at > :now
                        """.indent(1))
                .param("digest", secret.digest())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(HearingTable::hearing)
                .optional();
    }

    void add(Hearing hearing) {
        jdbc.sql("""
                insert into standard_hearing (hearing, system, vendor, opened_at, opened_by)
                values (:id, :system, :vendor, :at, :by)
                """)
                .param("id", hearing.id())
                .param("system", hearing.system().code())
                .param("vendor", hearing.vendor())
                .param("at", hearing.openedAt().atOffset(ZoneOffset.UTC))
                .param("by", hearing.openedBy())
                .update();
    }

    List<Hearing.Link> links(UUID hearing) {
        return jdbc.sql("""
                select number, made_at, made_by, expires_at, revoked_at from standard_hearing_link
                 where hearing = :hearing order by number
                """)
                .param("hearing", hearing)
                .query((rs, _) -> {
                    var revoked = rs.getObject("revoked_at", OffsetDateTime.class);
                    return new Hearing.Link(
                            rs.getInt("number"),
                            rs.getObject("made_at", OffsetDateTime.class).toInstant(),
                            rs.getString("made_by"),
                            rs.getObject("expires_at", OffsetDateTime.class).toInstant(),
                            revoked == null ? null : revoked.toInstant());
                })
                .list();
    }

    /** False when somebody else made that number meanwhile. */
    boolean add(UUID hearing, LinkSecret secret, Hearing.Link link) {
        return jdbc.sql("""
                        insert into standard_hearing_link (digest, hearing, number, made_at, made_by, expires_at)
                        values (:digest, :hearing, :number, :at, :by, :expires)
                        on conflict do nothing
                        """)
                        .param("digest", secret.digest())
                        .param("hearing", hearing)
                        .param("number", link.number())
                        .param("at", link.madeAt().atOffset(ZoneOffset.UTC))
                        .param("by", link.madeBy())
                        .param("expires", link.expiresAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean revoke(UUID hearing, int number, Instant at, String by) {
        return jdbc.sql("""
                        update standard_hearing_link set revoked_at = :at, revoked_by = :by
                         where hearing = :hearing and number = :number and revoked_at is null
                        """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("hearing", hearing)
                        .param("number", number)
                        .update()
                == 1;
    }

    /** The newest first. */
    List<Hearing.Answers> answers(UUID hearing) {
        record Line(int version, HearingQuestion question, String answer, String by, boolean byLink, Instant at) {}
        var lines = jdbc.sql("""
                        select version, question, answer, answered_by, by_link, answered_at from standard_hearing_answer
                         where hearing = :hearing order by version desc
                        """)
                .param("hearing", hearing)
                .query((rs, _) -> new Line(
                        rs.getInt("version"),
                        HearingQuestion.valueOf(rs.getString("question")),
                        rs.getString("answer"),
                        rs.getString("answered_by"),
                        rs.getBoolean("by_link"),
                        rs.getObject("answered_at", OffsetDateTime.class).toInstant()))
                .list();
        var byVersion = new LinkedHashMap<Integer, List<Line>>();
        lines.forEach(line -> byVersion
                .computeIfAbsent(line.version(), _ -> new ArrayList<>())
                .add(line));
        return byVersion.values().stream()
                .map(version -> {
                    var texts = new EnumMap<HearingQuestion, String>(HearingQuestion.class);
                    version.forEach(line -> texts.put(line.question(), line.answer()));
                    var first = version.getFirst();
                    return new Hearing.Answers(first.version(), texts, first.by(), first.byLink(), first.at());
                })
                .toList();
    }

    /** False when somebody else sent that version meanwhile. */
    boolean add(UUID hearing, Hearing.Answers answers) {
        var kept = 0;
        for (Map.Entry<HearingQuestion, String> answer : answers.texts().entrySet()) {
            kept += jdbc.sql("""
                    insert into standard_hearing_answer (hearing, version, question, answer, answered_by, by_link, answered_at)
                    values (:hearing, :version, :question, :answer, :by, :byLink, :at)
                    on conflict do nothing
                    """)
                    .param("hearing", hearing)
                    .param("version", answers.version())
                    .param("question", answer.getKey().name())
                    .param("answer", answer.getValue())
                    .param("by", answers.by())
                    .param("byLink", answers.byLink())
                    .param("at", answers.at().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return kept == answers.texts().size();
    }

    private static Hearing hearing(ResultSet rs, int row) throws SQLException {
        return new Hearing(
                rs.getObject("hearing", UUID.class),
                CoreSystem.of(rs.getString("system")).orElseThrow(),
                rs.getString("vendor"),
                rs.getObject("opened_at", OffsetDateTime.class).toInstant(),
                rs.getString("opened_by"));
    }
}
