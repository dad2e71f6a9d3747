package jp.tenohira.identity.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import jp.tenohira.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds entries, newest first. */
@Component
public class AuditSearch {

    public static final int PAGE_SIZE = 50;

    /**
     * What is sought; null and empty mean any.
     *
     * @param who part of a name, or an account's id
     * @param action beginning of an action
     * @param subject exactly
     * @param from inclusive
     * @param to exclusive
     */
    public record Query(
            String who,
            String action,
            String subject,
            @Nullable Instant from,
            @Nullable Instant to) {}

    public record Found(
            long number, Instant at, String actorName, Role actorRole, String action, String subject, String detail) {}

    /** One page, and how many pages there are. */
    public record Page(List<Found> entries, long total, int page) {

        public int pages() {
            return (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        }
    }

    private static final String CONDITION = """
             where (:who = '' or position(lower(:who) in lower(actor_name)) > 0 or actor::text = lower(:who))
               and (:action = '' or starts_with(action, :action))
               and (:subject = '' or subject = :subject)
               and (:from::timestamptz is null or at >= :from::timestamptz)
               and (:to::timestamptz is null or at < :to::timestamptz)
            """;

    private final JdbcClient jdbc;

    public AuditSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page find(Query query, int page) {
        var total = bound("select count(*) from audit_entry" + CONDITION, query)
                .query(Long.class)
                .single();
        var entries = bound(
                        "select number, at, actor_name, actor_role, action, subject, detail from audit_entry"
                                + CONDITION + " order by number desc limit :limit offset :offset",
                        query)
                .param("limit", PAGE_SIZE)
                .param("offset", (long) (page - 1) * PAGE_SIZE)
                .query((row, _) -> found(row))
                .list();
        return new Page(entries, total, page);
    }

    private JdbcClient.StatementSpec bound(String sql, Query query) {
        return jdbc.sql(sql)
                .param("who", query.who())
                .param("action", query.action())
                .param("subject", query.subject())
                .param("from", timestamp(query.from()))
                .param("to", timestamp(query.to()));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                Role.valueOf(row.getString("actor_role")),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"));
    }
}
