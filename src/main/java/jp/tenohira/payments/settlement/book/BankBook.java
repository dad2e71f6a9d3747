package jp.tenohira.payments.settlement.book;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.bank.BankReceipts;
import jp.tenohira.payments.settlement.bank.Expected;
import jp.tenohira.payments.settlement.cash.CashDeposits;
import jp.tenohira.payments.settlement.cash.CashDeposits.Standing;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.payouts.ExpectedPayout;
import jp.tenohira.payments.settlement.payouts.PayoutReceipts;
import jp.tenohira.payments.settlement.payouts.Payouts;
import org.springframework.stereotype.Component;

/** States of a month that the bank book showed all of it, and approves that. */
@Component
public class BankBook {

    private final CashDeposits deposits;
    private final Payouts payouts;
    private final PayoutReceipts payoutReceipts;
    private final BankReceipts receipts;
    private final Journal journal;

    BankBook(
            CashDeposits deposits,
            Payouts payouts,
            PayoutReceipts payoutReceipts,
            BankReceipts receipts,
            Journal journal) {
        this.deposits = deposits;
        this.payouts = payouts;
        this.payoutReceipts = payoutReceipts;
        this.receipts = receipts;
        this.journal = journal;
    }

    /**
     * What the bank book should show by a day: the cash of a month's business days, and the payouts that fall due in the month.
     *
     * @param cash days of which nobody has said anything
     * @param payouts likewise
     * @param seen what somebody saw in full and nobody has decided
     */
    public record Open(List<Standing> cash, List<ExpectedPayout> payouts, List<Posting> seen) {

        public boolean nothing() {
            return cash.isEmpty() && payouts.isEmpty();
        }

        public long cashYen() {
            return cash.stream().mapToLong(day -> day.deposit().net()).sum();
        }

        public long payoutYen() {
            return payouts.stream().mapToLong(ExpectedPayout::net).sum();
        }

        /** Those that somebody else than the reader saw. */
        public List<Posting> approvable(Staff by) {
            return seen.stream()
                    .filter(posting -> !posting.postedBy().equals(by.id()))
                    .toList();
        }
    }

    public Open of(YearMonth month, LocalDate today) {
        var days = deposits.within(month.atDay(1), month.atEndOfMonth());
        var due = payouts.due(month.atDay(1), month.atEndOfMonth());
        var seen = new ArrayList<Posting>();
        days.stream().map(Standing::receipt).flatMap(Optional::stream).forEach(seen::add);
        due.stream().map(payoutReceipts::standing).flatMap(Optional::stream).forEach(seen::add);
        return new Open(
                days.stream()
                        .filter(day -> day.receipt().isEmpty()
                                && !day.deposit().depositedOn().isAfter(today))
                        .toList(),
                due.stream()
                        .filter(payout -> !payout.period().paidOn().isAfter(today)
                                && payoutReceipts.standing(payout).isEmpty())
                        .toList(),
                seen.stream()
                        .filter(posting -> posting.waits() && BankReceipts.seen(posting))
                        .toList());
    }

    /** States that the book showed all that is open, in full; answers how much of it was received. Each waits for somebody else's approval. */
    public int saw(Open open, String words, Staff by) {
        var expected = new ArrayList<Expected>();
        open.cash().forEach(day -> expected.add(day.deposit()));
        expected.addAll(open.payouts());
        return receipts.seenAll(expected, words, by);
    }

    /** Approves what somebody else saw in full; answers how much of it. */
    public int approve(Open open, Staff by) {
        return (int) open.approvable(by).stream()
                .filter(posting -> journal.approve(posting.id(), by) instanceof Outcome.Accepted)
                .count();
    }
}
