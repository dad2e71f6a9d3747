package jp.tenohira.payments.settlement.bank;

import java.time.LocalDate;
import java.util.List;
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
import tools.jackson.databind.json.JsonMapper;

/** Receives what was expected of the bank: takes parts of its credits and posts, both or neither. */
public final class BankReceipts {

    private static final String SEEN = "seenInTheBook";

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
        var credited = List.copyOf(parts.values());
        return journal.post(
                wanted(expected, credited, expected.facts(sum(credited)), reason, replaces, byRule, by),
                posting -> parts.entrySet().stream()
                        .allMatch(
                                part -> credits.take(posting.id(), part.getKey().id(), part.getValue())));
    }

    /**
     * Receives what a person saw in the bank book, where no file of the bank tells of it.
     *
     * @param yen what the book shows of it
     */
    public Outcome<Posting, PostingRefused> seen(
            Expected expected, long yen, String reason, @Nullable UUID replaces, Staff by) {
        return journal.post(seenWanted(expected, yen, reason, replaces, by));
    }

    /** Receives in full what a person saw in the bank book and nobody has received; answers how much of it. */
    public int seenAll(List<? extends Expected> expected, String reason, Staff by) {
        var received = 0;
        for (var kind : List.of(Posting.Kind.DEPOSIT, Posting.Kind.RECEIPT)) {
            var wanted = expected.stream()
                    .filter(one -> one.subject().kind() == kind)
                    .map(one -> seenWanted(one, one.net(), reason, null, by))
                    .toList();
            received += journal.postAll(kind, wanted).size();
        }
        return received;
    }

    private static NewPosting seenWanted(
            Expected expected, long yen, String reason, @Nullable UUID replaces, Staff by) {
        var full = yen == expected.net();
        var facts = "{\"%s\":true,%s"
                .formatted(full ? SEEN : "seenInPart", expected.facts(yen).substring(1));
        return wanted(expected, yen == 0 ? List.of() : List.of(yen), facts, reason, replaces, false, by);
    }

    /** Whether a receipt is of what somebody saw in the bank book in full. */
    public static boolean seen(Posting posting) {
        return JsonMapper.shared().readTree(posting.facts()).path(SEEN).asBoolean(false);
    }

    private static NewPosting wanted(
            Expected expected,
            List<Long> credited,
            String facts,
            String reason,
            @Nullable UUID replaces,
            boolean byRule,
            Staff by) {
        return new NewPosting(
                expected.subject(), expected.digest(), facts, reason, replaces, byRule, by, expected.entries(credited));
    }

    private static long sum(List<Long> yen) {
        return yen.stream().mapToLong(Long::longValue).sum();
    }
}
