package jp.tenohira.payments.settlement.payouts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.tenohira.core.Exact;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.settlement.bank.BankDays;
import jp.tenohira.payments.settlement.bank.Expected;
import jp.tenohira.payments.settlement.journal.EntryKind;
import jp.tenohira.payments.settlement.journal.Ledger;
import jp.tenohira.payments.settlement.journal.Line;
import jp.tenohira.payments.settlement.journal.NewEntry;
import jp.tenohira.payments.settlement.journal.Posting.Kind;
import jp.tenohira.payments.settlement.journal.Posting.Subject;
import jp.tenohira.payments.settlement.payouts.PayoutCalendar.Period;
import jp.tenohira.payments.settlement.payouts.Provider.Brand;
import jp.tenohira.payments.settlement.payouts.Provider.RoundedBy;

/**
 * What a provider owes for a period, by the days that are closed.
 *
 * @param owed by what it was taken for
 * @param fees what the provider keeps or bills, by brand
 */
public record ExpectedPayout(Provider provider, Period period, List<Owed> owed, List<Kept> fees) implements Expected {

    private static final Exact HUNDRED = Exact.of(100);

    public ExpectedPayout {
        owed = List.copyOf(owed);
        fees = List.copyOf(fees);
    }

    public record Owed(Line.Origin of, long yen) {}

    /** @param working how the fee comes about: {@code 12000×1.98%} */
    public record Kept(Brand brand, long gross, long yen, String working) {}

    static ExpectedPayout of(Provider provider, Period period, List<Owed> owed) {
        var fees = new ArrayList<Kept>();
        for (var brand : provider.brands()) {
            var days = new TreeMap<java.time.LocalDate, Long>();
            owed.stream()
                    .filter(one -> one.of().brand().equals(brand.code())
                            && Tender.valueOf(one.of().tender()) == brand.tender())
                    .forEach(one -> days.merge(one.of().day(), one.yen(), Long::sum));
            var gross = days.values().stream().mapToLong(Long::longValue).sum();
            var fee = provider.roundedBy() == RoundedBy.PERIOD
                    ? fee(brand, gross)
                    : days.values().stream().mapToLong(yen -> fee(brand, yen)).sum();
            if (gross != 0) {
                fees.add(new Kept(
                        brand, gross, fee, gross + "×" + brand.percent().toPlainString() + "%"));
            }
        }
        return new ExpectedPayout(provider, period, owed, fees);
    }

    private static long fee(Brand brand, long yen) {
        return brand.rounding()
                .round(Exact.of(yen).times(Exact.of(brand.percent())).dividedBy(HUNDRED), 0)
                .longValueExact();
    }

    public long gross() {
        return owed.stream().mapToLong(Owed::yen).sum();
    }

    public long fee() {
        return fees.stream().mapToLong(Kept::yen).sum();
    }

    @Override
    public long net() {
        return provider.deducted() ? gross() - fee() : gross();
    }

    /** What is owed by section and brand, to be settled line by line. */
    public List<Owed> bySection() {
        var sums = new LinkedHashMap<Line.Origin, Long>();
        owed.forEach(one -> sums.merge(
                new Line.Origin(
                        "", one.of().tender(), one.of().brand(), one.of().section(), provider.code(), period.to()),
                one.yen(),
                Long::sum));
        return sums.entrySet().stream()
                .map(sum -> new Owed(sum.getKey(), sum.getValue()))
                .toList();
    }

    @Override
    public Subject subject() {
        return new Subject(Kind.RECEIPT, provider.section(), provider.code(), period.to());
    }

    @Override
    public LocalDate waitedFor() {
        return BankDays.plus(period.paidOn(), provider.within());
    }

    @Override
    public String facts(long credited) {
        return "{\"gross\":%d,\"fee\":%d,\"net\":%d,\"credited\":%d}".formatted(gross(), fee(), net(), credited);
    }

    /** Debits the bank, and what the provider keeps; credits what it owed. */
    @Override
    public List<NewEntry> entries(List<Long> credited) {
        var whole = new Line.Origin("", "", "", provider.section(), provider.code(), period.to());
        var lines = new ArrayList<Line>();
        credited.forEach(yen -> add(lines, Line.debit(Ledger.BANK, "", yen, whole)));
        if (provider.deducted()) {
            fees.forEach(fee -> add(
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
                                    period.to()))));
        }
        bySection().forEach(owed -> add(lines, Line.credit(Ledger.RECEIVABLE, provider.code(), owed.yen(), owed.of())));
        var missing = net() - credited.stream().mapToLong(Long::longValue).sum();
        add(lines, Line.debit(Ledger.OVER_SHORT, "", missing, whole));
        return lines.size() < 2 ? List.of() : List.of(new NewEntry(EntryKind.RECEIPT, "", lines));
    }

    private static void add(List<Line> lines, Stream<Line> more) {
        more.forEach(lines::add);
    }

    @Override
    public String digest() {
        var words = new StringBuilder();
        bySection()
                .forEach(owed -> words.append(String.format(
                        Locale.ROOT,
                        "%s|%s|%s|%d;",
                        owed.of().section(),
                        owed.of().tender(),
                        owed.of().brand(),
                        owed.yen())));
        return words.append(net()).toString();
    }
}
