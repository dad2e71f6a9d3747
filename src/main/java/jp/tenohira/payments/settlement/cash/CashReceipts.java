package jp.tenohira.payments.settlement.cash;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.bank.BankReceipts;
import jp.tenohira.payments.settlement.bank.Credit;
import jp.tenohira.payments.settlement.bank.Credits;
import jp.tenohira.payments.settlement.bank.PayerNames;
import jp.tenohira.payments.settlement.cash.CashDeposits.Standing;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.journal.PostingRefused;
import jp.tenohira.payments.settlement.payouts.PayoutProviders;
import jp.tenohira.payments.settlement.payouts.Provider;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Receives cash that the bank credited: exact matches by rule, everything else with a person's reason and another one's approval. */
public final class CashReceipts {

    private static final int LOOK_BACK_DAYS = 200;

    private final CashDeposits deposits;
    private final BankReceipts receipts;
    private final Credits credits;
    private final PayoutProviders providers;
    private final TransactionTemplate transaction;

    public CashReceipts(
            CashDeposits deposits,
            BankReceipts receipts,
            Credits credits,
            PayoutProviders providers,
            TransactionTemplate transaction) {
        this.deposits = deposits;
        this.receipts = receipts;
        this.credits = credits;
        this.providers = providers;
        this.transaction = transaction;
    }

    /** Posts every exact match of what is open; answers how many days were received. */
    public int match(LocalDate today, Staff by) {
        var from = today.minusDays(LOOK_BACK_DAYS);
        var open = deposits.within(from, today).stream()
                .filter(one -> one.receipt().isEmpty())
                .map(Standing::deposit)
                .toList();
        int received = 0;
        for (var match : CashMatching.of(open, ofCash(from, today))) {
            for (var deposit : match.deposits()) {
                var parts = new LinkedHashMap<Credit, Long>();
                match.credits()
                        .forEach(credit ->
                                parts.put(credit, match.deposits().size() == 1 ? credit.yen() : deposit.net()));
                received += receipts.post(deposit, parts, "", null, true, by) instanceof Outcome.Accepted ? 1 : 0;
            }
        }
        return received;
    }

    /** Credits over the bank's counter, and those of payers whose credit a head has approved as cash before; none of a provider. */
    private List<Credit> ofCash(LocalDate from, LocalDate today) {
        var known = credits.payersOf(Posting.Kind.DEPOSIT);
        var ofProviders = providers.known().on(today).stream()
                .map(Provider::payers)
                .flatMap(List::stream)
                .toList();
        return credits.free(from, today.plusDays(1)).stream()
                .filter(credit -> credit.inCash() || known.contains(PayerNames.plain(credit.payer())))
                .filter(credit -> !PayerNames.same(credit.payer(), ofProviders))
                .toList();
    }

    /**
     * Receives the cash of days as a person says, all of them or none. The credits fill the days in order; what differs stands at the last
     * one. Each waits for approval.
     *
     * @param chosen whole credits; none when the bank will not credit it
     */
    public Optional<PostingRefused> receive(List<Standing> days, List<Credit> chosen, String reason, Staff by) {
        var left = new ArrayDeque<Credit>(chosen);
        return post(days, (day, standing) -> {
            var most =
                    day.equals(days.getLast()) ? Long.MAX_VALUE : day.deposit().net();
            return receipts.post(day.deposit(), part(left, most), reason, standing, false, by);
        });
    }

    /**
     * Receives the cash of days that a person saw in the bank book, all of them or none.
     *
     * @param yen what the book shows of all of them; what differs stands at the last one
     */
    public Optional<PostingRefused> seen(List<Standing> days, long yen, String reason, Staff by) {
        return post(days, (day, standing) -> {
            var before = days.stream()
                    .takeWhile(one -> !one.equals(day))
                    .mapToLong(one -> one.deposit().net())
                    .sum();
            var seen = day.equals(days.getLast())
                    ? Math.max(0, yen - before)
                    : Math.clamp(yen - before, 0, day.deposit().net());
            return receipts.seen(day.deposit(), seen, reason, standing, by);
        });
    }

    private static Map<Credit, Long> part(Deque<Credit> left, long most) {
        var part = new LinkedHashMap<Credit, Long>();
        long open = most;
        while (open > 0 && !left.isEmpty()) {
            var credit = left.removeFirst();
            var yen = Math.min(open, credit.yen());
            part.put(credit, yen);
            open -= yen;
            if (yen < credit.yen()) {
                left.addFirst(new Credit(
                        credit.id(),
                        credit.day(),
                        credit.yen() - yen,
                        credit.payer(),
                        credit.reference(),
                        credit.inCash()));
            }
        }
        return part;
    }

    private interface Receiving {
        Outcome<Posting, PostingRefused> of(Standing day, @Nullable UUID standing);
    }

    private Optional<PostingRefused> post(List<Standing> days, Receiving receiving) {
        return transaction.execute(status -> {
            for (var day : days) {
                var standing = day.receipt().map(Posting::id).orElse(null);
                if (receiving.of(day, standing) instanceof Outcome.Refused<Posting, PostingRefused>(var why)) {
                    status.setRollbackOnly();
                    return Optional.of(why);
                }
            }
            return Optional.<PostingRefused>empty();
        });
    }
}
