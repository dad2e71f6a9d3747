package jp.tenohira.payments.settlement.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What was posted together, and what was decided of it.
 *
 * @param round counted from 1; a later one takes the place of an earlier one
 * @param digest of what was known when it was posted
 * @param facts the same as JSON
 */
public record Posting(
        UUID id,
        Subject subject,
        int round,
        String digest,
        String facts,
        String reason,
        UUID postedBy,
        String postedName,
        Instant postedAt,
        Optional<Decision> decision) {

    public enum Kind {
        CLOSING,
        RECEIPT,
        /** The bank credited the cash of a day. */
        DEPOSIT
    }

    /**
     * What a posting is of: a facility's day, its cash, or a provider's payout.
     *
     * @param place the facility's or the provider's code
     * @param day the business day, or the last day of the payout's period
     */
    public record Subject(Kind kind, String section, String place, LocalDate day) {}

    public enum Verdict {
        APPROVED,
        SENT_BACK,
        /** Nothing was left to decide: an exact match. */
        BY_RULE
    }

    public record Decision(Verdict verdict, String by, String reason, Instant at) {}

    /** Whether its entries count: it was not sent back. */
    public boolean stands() {
        return decision.map(made -> made.verdict() != Verdict.SENT_BACK).orElse(true);
    }

    public boolean approved() {
        return decision.map(made -> made.verdict() == Verdict.APPROVED).orElse(false);
    }

    public boolean waits() {
        return decision.isEmpty();
    }
}
