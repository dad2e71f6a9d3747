package jp.tenohira.applications.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox. Writing joins the caller's transaction, so there is a notice exactly when there is its cause. */
@Component
public class Notices {

    private static final String COLUMNS = "id, to_address, subject, body, created_at, sent_at, tries";

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void write(NoticeKind kind, @Nullable CaseId casefile, String to, NoticeWording.Worded worded) {
        if (!isAddress(to)) {
            return;
        }
        jdbc.sql("""
                insert into notice (id, casefile, kind, to_address, subject, body, created_at, next_try_at)
                values (:id, :casefile, :kind, :to, :subject, :body, :at, :at)
                """)
                .param("id", UUID.randomUUID())
                .param("casefile", casefile == null ? null : casefile.value())
                .param("kind", kind.name())
                .param("to", to)
                .param("subject", worded.subject())
                .param("body", worded.body())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether a text can be written to: one address, nothing that could add a header or a second recipient. */
    public static boolean isAddress(String to) {
        return to.length() <= 254 && to.matches("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,189}");
    }

    /** The newest notices first. */
    public List<Notice> latest(int most) {
        return jdbc.sql("select " + COLUMNS + " from notice order by created_at desc, id limit :most")
                .param("most", most)
                .query(Notices::notice)
                .list();
    }

    /** Takes notices whose time has come, locked until the caller's transaction ends; another sender skips them. */
    List<Notice> take(Instant now, int most, int triesAtMost) {
        return jdbc.sql("select " + COLUMNS + " from notice where sent_at is null and next_try_at <= :now"
                        + " and tries < :tries order by next_try_at limit :most for update skip locked")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("tries", triesAtMost)
                .param("most", most)
                .query(Notices::notice)
                .list();
    }

    void sent(UUID id, Instant at) {
        jdbc.sql("update notice set sent_at = :at, tries = tries + 1 where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void failed(UUID id, Instant nextTryAt) {
        jdbc.sql("update notice set tries = tries + 1, next_try_at = :next where id = :id")
                .param("next", nextTryAt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static Notice notice(ResultSet rs, int row) throws SQLException {
        var sentAt = rs.getObject("sent_at", OffsetDateTime.class);
        return new Notice(
                rs.getObject("id", UUID.class),
                rs.getString("to_address"),
                rs.getString("subject"),
                rs.getString("body"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                sentAt == null ? null : sentAt.toInstant(),
                rs.getInt("tries"));
    }
}
