package jp.tenohira.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.tenohira.identity.audit.AuditChain;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What staff read and wrote, in a chain that shows when somebody altered it. Entries join the running transaction; a
 * rolled-back change leaves no entry. Values of {@code detail} must be codes and counts, never what a resident wrote.
 */
public interface AuditTrail {

    /**
     * @param action what was done, a dotted verb phrase: {@code case.opened}, {@code staff.deactivated}
     * @param subject whom or what it was done to: a receipt number, an account id
     */
    record Entry(String action, String subject, Map<String, String> detail) {

        public Entry {
            detail = Map.copyOf(detail);
        }
    }

    /** The trail of a command that runs without the city hall; the connection is bound to the current municipality. */
    static AuditTrail of(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        return new AuditChain(jdbc, transaction, clock);
    }

    default void record(Staff who, String action, String subject, Map<String, String> detail) {
        recordAll(who, List.of(new Entry(action, subject, detail)));
    }

    /** Records many at once, in order: one lock and one batch, however many. */
    void recordAll(Staff who, List<Entry> entries);
}
