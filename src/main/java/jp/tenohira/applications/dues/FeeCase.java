package jp.tenohira.applications.dues;

import java.time.Instant;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * A case that costs something.
 *
 * @param title of the procedure, as the resident read it
 * @param applicant as written; empty when the form asks for no name
 */
public record FeeCase(
        ReceiptNumber receipt,
        String procedure,
        String section,
        Text title,
        String applicant,
        CaseState state,
        @Nullable CaseOutcome outcome,
        Instant submittedAt) {

    /** Whether it ended without what was asked for. */
    public boolean withdrawn() {
        return state == CaseState.WITHDRAWN;
    }

    public boolean refused() {
        return outcome == CaseOutcome.REFUSE && (state == CaseState.DECIDED || state == CaseState.NOTIFIED);
    }
}
