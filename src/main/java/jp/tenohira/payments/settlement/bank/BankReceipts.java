package jp.tenohira.payments.settlement.bank;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.NewPosting;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.journal.PostingRefused;
import org.jspecify.annotations.Nullable;

/** Receives what was expected of the bank: takes parts of its credits and posts, both or neither. */
public final class BankReceipts {

    private final Journal journal;
    private final Credits credits;

    public BankReceipts(Journal journal, Credits credits) {
        this.journal = journal;
        this.credits = credits;
    }

    public enum State {
        /** Due later, or within its days. */
        EXPECTED,
        OVERDUE,
        /** Received with a difference; waits for approval. */
        WAITING,
        RECEIVED,
        /** What is owed changed after the receipt. */
        CHANGED
    }

    public Optional<Posting> standing(Expected expected) {
        return journal.last(expected.subject()).filter(Posting::stands);
    }

    public State state(Expected expected, LocalDate today) {
        return state(expected, standing(expected), today);
    }

    /** @param standing its receipt, where that is known already */
    public static State state(Expected expected, Optional<Posting> standing, LocalDate today) {
        return standing.map(posting -> {
                    if (!posting.digest().equals(expected.digest())) {
                        return State.CHANGED;
                    }
                    return posting.waits() ? State.WAITING : State.RECEIVED;
                })
                .orElse(expected.waitedFor().isBefore(today) ? State.OVERDUE : State.EXPECTED);
    }

    /**
     * @param replaces the receipt it takes the place of; null for none
     * @param byRule whether nothing is left to approve
     */
    public Outcome<Posting, PostingRefused> post(
            Expected expected,
            Map<Credit, Long> parts,
            String reason,
            @Nullable UUID replaces,
            boolean byRule,
            Staff by) {
        var credited = parts.values().stream().mapToLong(Long::longValue).sum();
        var wanted = new NewPosting(
                expected.subject(),
                expected.digest(),
                expected.facts(credited),
                reason,
                replaces,
                byRule,
                by,
                expected.entries(parts));
        return journal.post(
                wanted,
                posting -> parts.entrySet().stream()
                        .allMatch(
                                part -> credits.take(posting.id(), part.getKey().id(), part.getValue())));
    }
}
