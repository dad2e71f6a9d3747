package jp.tenohira.payments.settlement.payouts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.journal.EntryKind;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.Ledger;
import jp.tenohira.payments.settlement.journal.Line;
import jp.tenohira.payments.settlement.journal.NewEntry;
import jp.tenohira.payments.settlement.journal.NewPosting;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.journal.Posting.Kind;
import jp.tenohira.payments.settlement.journal.Posting.Subject;
import jp.tenohira.payments.settlement.journal.PostingRefused;
import jp.tenohira.payments.settlement.payouts.Matching.Match;
import org.jspecify.annotations.Nullable;

/** Posts what the bank credited: exact matches by rule, everything else with a person's reason and another one's approval. */
public final class PayoutReceipts {

    private static final int LOOK_BACK_DAYS = 200;

    private final Payouts payouts;
    private final Journal journal;

    public PayoutReceipts(Payouts payouts, Journal journal) {
        this.payouts = payouts;
        this.journal = journal;
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

    public static Subject subject(ExpectedPayout payout) {
        return new Subject(
                Kind.RECEIPT,
                payout.provider().section(),
                payout.provider().code(),
                payout.period().to());
    }

    public State state(ExpectedPayout payout, LocalDate today) {
        var last = journal.last(subject(payout)).filter(Posting::stands);
        if (last.isPresent()) {
            var posting = last.get();
            if (!posting.digest().equals(digest(payout))) {
                return State.CHANGED;
            }
            return posting.waits() ? State.WAITING : State.RECEIVED;
        }
        return BankDays.plus(payout.period().paidOn(), payout.provider().within())
                        .isBefore(today)
                ? State.OVERDUE
                : State.EXPECTED;
    }

    public Optional<Posting> standing(ExpectedPayout payout) {
        return journal.last(subject(payout)).filter(Posting::stands);
    }

    /** Posts every exact match of what is open; answers how many payouts were received. */
    public int match(LocalDate today, Staff by) {
        var from = today.minusDays(LOOK_BACK_DAYS);
        var open = payouts.due(from, today.plusDays(7)).stream()
                .filter(payout -> standing(payout).isEmpty())
                .toList();
        int received = 0;
        for (var match : Matching.of(open, payouts.credits(from, today.plusDays(1)))) {
            for (var payout : match.payouts()) {
                if (post(payout, parts(match, payout), "", null, true, by) instanceof Outcome.Accepted) {
                    received++;
                }
            }
        }
        return received;
    }

    private static Map<Credit, Long> parts(Match match, ExpectedPayout payout) {
        var parts = new LinkedHashMap<Credit, Long>();
        match.credits().forEach(credit -> parts.put(credit, match.payouts().size() == 1 ? credit.yen() : payout.net()));
        return parts;
    }

    /**
     * Receives a payout as a person says; what differs is booked as over or short and waits for approval.
     *
     * @param credits whole credits of which something is left; none when the provider will not pay
     * @param replaces the receipt it takes the place of; null for none
     */
    public Outcome<Posting, PostingRefused> receive(
            ExpectedPayout payout, List<Credit> credits, String reason, @Nullable UUID replaces, Staff by) {
        var parts = new LinkedHashMap<Credit, Long>();
        credits.forEach(credit -> parts.put(credit, credit.yen()));
        return post(payout, parts, reason, replaces, false, by);
    }

    private Outcome<Posting, PostingRefused> post(
            ExpectedPayout payout,
            Map<Credit, Long> parts,
            String reason,
            @Nullable UUID replaces,
            boolean byRule,
            Staff by) {
        var facts = "{\"gross\":%d,\"fee\":%d,\"net\":%d,\"credited\":%d}"
                .formatted(
                        payout.gross(),
                        payout.fee(),
                        payout.net(),
                        parts.values().stream().mapToLong(Long::longValue).sum());
        var wanted = new NewPosting(
                subject(payout), digest(payout), facts, reason, replaces, byRule, by, entries(payout, parts));
        return journal.post(
                wanted,
                posting -> parts.entrySet().stream()
                        .allMatch(
                                part -> payouts.take(posting.id(), part.getKey().id(), part.getValue())));
    }

    /** Debits the bank, and what the provider keeps; credits what it owed. */
    static List<NewEntry> entries(ExpectedPayout payout, Map<Credit, Long> parts) {
        var provider = payout.provider();
        var whole = new Line.Origin(
                "", "", "", provider.section(), provider.code(), payout.period().to());
        var lines = new ArrayList<Line>();
        parts.forEach((_, yen) -> add(lines, Line.debit(Ledger.BANK, "", yen, whole)));
        if (provider.deducted()) {
            payout.fees()
                    .forEach(fee -> add(
                            lines,
                            Line.debit(
                                    Ledger.FEE,
                                    provider.code(),
                                    fee.yen(),
                                    new Line.Origin(
                                            "",
                                            fee.brand().tender().name(),
                                            fee.brand().code(),
                                            provider.section(),
                                            provider.code(),
                                            payout.period().to()))));
        }
        payout.bySection()
                .forEach(owed -> add(lines, Line.credit(Ledger.RECEIVABLE, provider.code(), owed.yen(), owed.of())));
        var missing = payout.net()
                - parts.values().stream().mapToLong(Long::longValue).sum();
        add(lines, Line.debit(Ledger.OVER_SHORT, "", missing, whole));
        return lines.size() < 2 ? List.of() : List.of(new NewEntry(EntryKind.RECEIPT, "", lines));
    }

    private static void add(List<Line> lines, Stream<Line> more) {
        more.forEach(lines::add);
    }

    static String digest(ExpectedPayout payout) {
        var words = new StringBuilder();
        payout.bySection()
                .forEach(owed -> words.append(String.format(
                        Locale.ROOT,
                        "%s|%s|%s|%d;",
                        owed.of().section(),
                        owed.of().tender(),
                        owed.of().brand(),
                        owed.yen())));
        return words.append(payout.net()).toString();
    }
}
