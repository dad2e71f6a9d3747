package jp.tenohira.applications;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts submitted cases straight into the tables, for tests that are not about submitting. */
public final class Cases {

    private static final AtomicLong SEQUENCE = new AtomicLong(5_000_000);

    private Cases() {}

    /** A submitted case of the bound municipality with these answers (JSON), for the section. */
    public static CaseId submitted(JdbcClient jdbc, String section, String answers) {
        var id = CaseId.random();
        var receipt = ReceiptNumber.of(2026, SEQUENCE.incrementAndGet());
        jdbc.sql("""
                insert into casefile (id, receipt, procedure, form_version, section, state, submitted_at, channel,
                                      language, device, outside_counter_hours)
                values (:id, :receipt, 'after-school-club', 1, :section, 'SUBMITTED', '2026-11-10T03:00:00Z', 'API',
                        'ja', 'phone', false)
                """)
                .param("id", id.value())
                .param("receipt", receipt.value())
                .param("section", section)
                .update();
        jdbc.sql("""
                insert into case_version (casefile, number, form_version, answers, sha256, key_id, submitted_at)
                values (:id, 1, 1, :answers::jsonb, sha256(:answers::bytea), 'test', '2026-11-10T03:00:00Z')
                """).param("id", id.value()).param("answers", answers).update();
        jdbc.sql("""
                insert into case_event (casefile, number, at, actor, actor_name, step, from_state, to_state)
                values (:id, 1, '2026-11-10T03:00:00Z', 'resident', '', 'SUBMIT', 'SUBMITTED', 'SUBMITTED')
                """).param("id", id.value()).update();
        return id;
    }
}
