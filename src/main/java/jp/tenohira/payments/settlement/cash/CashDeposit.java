package jp.tenohira.payments.settlement.cash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.settlement.bank.BankDays;
import jp.tenohira.payments.settlement.bank.Credit;
import jp.tenohira.payments.settlement.bank.Expected;
import jp.tenohira.payments.settlement.journal.EntryKind;
import jp.tenohira.payments.settlement.journal.Ledger;
import jp.tenohira.payments.settlement.journal.Line;
import jp.tenohira.payments.settlement.journal.NewEntry;
import jp.tenohira.payments.settlement.journal.Posting.Subject;

/**
 * The cash of a day that went to the bank, by its closing.
 *
 * @param slips with what the journal has in transit of each
 */
public record CashDeposit(Subject subject, List<Carried> slips) implements Expected {

    /** The bank credits on the day itself or on the next bank day; some days more are waited for. */
    private static final int WITHIN = 3;

    public CashDeposit {
        slips = slips.stream().sorted(Comparator.comparing(Carried::number)).toList();
    }

    /** @param number of the slip */
    public record Carried(String number, long yen, LocalDate depositedOn) {}

    @Override
    public long net() {
        return slips.stream().mapToLong(Carried::yen).sum();
    }

    public LocalDate depositedOn() {
        return slips.stream()
                .map(Carried::depositedOn)
                .min(Comparator.naturalOrder())
                .orElse(subject.day());
    }

    private LocalDate lastDepositedOn() {
        return slips.stream()
                .map(Carried::depositedOn)
                .max(Comparator.naturalOrder())
                .orElse(subject.day());
    }

    /** The day by which a bank that works as usual has credited it. */
    public LocalDate dueOn() {
        return BankDays.plus(lastDepositedOn(), 1);
    }

    @Override
    public LocalDate waitedFor() {
        return BankDays.plus(lastDepositedOn(), WITHIN);
    }

    /** Whether a credit of the day could be of it. */
    boolean fits(Credit credit) {
        return !credit.day().isBefore(depositedOn()) && !credit.day().isAfter(waitedFor());
    }

    @Override
    public String digest() {
        return slips.stream().map(slip -> slip.number() + "|" + slip.yen()).collect(Collectors.joining(";"));
    }

    @Override
    public String facts(long credited) {
        return "{\"net\":%d,\"credited\":%d}".formatted(net(), credited);
    }

    /** Debits the bank, credits what was in transit. */
    @Override
    public List<NewEntry> entries(List<Long> credited) {
        var lines = new ArrayList<Line>();
        var of = new Line.Origin("", Tender.CASH.name(), "", subject.section(), subject.place(), subject.day());
        credited.forEach(yen -> Line.debit(Ledger.BANK, "", yen, of).forEach(lines::add));
        slips.forEach(slip ->
                Line.credit(Ledger.IN_TRANSIT, slip.number(), slip.yen(), of).forEach(lines::add));
        var missing = net() - credited.stream().mapToLong(Long::longValue).sum();
        Line.debit(Ledger.OVER_SHORT, "", missing, of).forEach(lines::add);
        return lines.size() < 2 ? List.of() : List.of(new NewEntry(EntryKind.CREDITED, "", lines));
    }
}
