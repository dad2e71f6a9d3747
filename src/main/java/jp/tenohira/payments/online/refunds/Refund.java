package jp.tenohira.payments.online.refunds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back.
 *
 * @param payment the reference of the payment it goes back from
 * @param proposedBy and decidedBy: null where the definition or a double payment calls for it
 */
public record Refund(
        String reference,
        String payment,
        long yen,
        Cause cause,
        String reason,
        State state,
        Instant proposedAt,
        @Nullable UUID proposedBy,
        String proposedByName,
        String decidedByName,
        String providerReference,
        @Nullable Instant doneAt,
        @Nullable LocalDate businessDay,
        int tries) {

    /** Why. */
    public enum Cause {
        STAFF,
        WITHDRAWN,
        REFUSED,
        PAID_TWICE
    }

    /** How far it came. */
    public enum State {
        PROPOSED,
        REJECTED,
        APPROVED,
        DONE,
        DECLINED;

        /** Whether its money is gone or may still go. */
        public boolean counts() {
            return this == PROPOSED || this == APPROVED || this == DONE;
        }
    }
}
