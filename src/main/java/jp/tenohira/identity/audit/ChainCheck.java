package jp.tenohira.identity.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Walks the whole chain of the current municipality and names the first link that does not hold. */
@Component
public class ChainCheck {

    /** What the walk found. */
    public sealed interface Verdict {
        /** Every entry follows the one before, and the last is the head. The hash is worth noting down elsewhere. */
        record Whole(long entries, String lastHash) implements Verdict {}

        /** The entry was altered, or one before it is missing. */
        record Broken(long number) implements Verdict {}

        /** Entries at the end are missing. */
        record CutOff(long entries, long expected) implements Verdict {}
    }

    private static final int FETCH = 5_000;

    private final JdbcClient jdbc;

    public ChainCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify() {
        var walk = new Walk();
        jdbc.sql("""
                select municipality, number, at, actor, actor_name, actor_role, actor_section, action, subject, detail, hash
                  from audit_entry order by number
                """).withFetchSize(FETCH).query((RowCallbackHandler)
                row -> walk.step(link(row), row.getBytes("hash")));
        if (walk.brokenAt != null) {
            return new Verdict.Broken(walk.brokenAt);
        }
        return jdbc.sql("select number, hash from audit_head")
                .query((row, _) -> walk.end(row.getLong("number"), row.getBytes("hash")))
                .optional()
                .orElseGet(() -> walk.end(0, ChainLink.BEGINNING));
    }

    private static ChainLink link(ResultSet row) throws SQLException {
        return new ChainLink(
                row.getString("municipality"),
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("actor_name"),
                row.getString("actor_role"),
                row.getString("actor_section"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"));
    }

    private static final class Walk {

        private long number;
        private byte[] hash = ChainLink.BEGINNING;
        private @Nullable Long brokenAt;

        void step(ChainLink link, byte[] stored) {
            if (brokenAt != null) {
                return;
            }
            if (link.number() != number + 1 || !Arrays.equals(link.hashAfter(hash), stored)) {
                brokenAt = link.number();
                return;
            }
            number = link.number();
            hash = stored;
        }

        Verdict end(long expected, byte[] head) {
            if (number < expected) {
                return new Verdict.CutOff(number, expected);
            }
            return number == expected && Arrays.equals(hash, head)
                    ? new Verdict.Whole(number, ChainLink.hex(hash))
                    : new Verdict.Broken(number);
        }
    }
}
