package jp.tenohira.payments.sales.receipts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Text;
import jp.tenohira.facts.intake.Problems;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.sales.lists.KnownTenders;
import jp.tenohira.payments.sales.receipts.DayReport.RegisterDay;
import jp.tenohira.payments.sales.receipts.Kept.Sum;
import jp.tenohira.payments.sales.receipts.Receipt.Kind;

/** What receipts add up to by register and day, and whether that is what the register's day reports say. */
final class DaySums {

    private static final Text SALES = Text.of("売上の合計", "the sales");
    private static final Text CASH = Text.of("現金の合計", "the cash");
    private static final Text CASHLESS = Text.of("現金以外の合計", "what was not paid in cash");
    private static final Text REFUNDS = Text.of("返品の合計", "the refunds");
    private static final Text BOTH = Text.of("現金とキャッシュレスの合計", "cash and cashless");

    /**
     * What a register took on a day.
     *
     * @param yen of it all, and in cash
     * @param back yen of refunds, without sign
     */
    record Day(long yen, long cash, long receipts, long back) {

        private static final Day NOTHING = new Day(0, 0, 0, 0);

        Day with(Day more) {
            return new Day(yen + more.yen, cash + more.cash, receipts + more.receipts, back + more.back);
        }
    }

    private final Map<RegisterDay, Day> sums = new HashMap<>();
    private final KnownTenders tenders;
    private final Map<String, Boolean> inCash = new HashMap<>();

    DaySums(KnownTenders tenders) {
        this.tenders = tenders;
    }

    void add(RegisterDay day, Day more) {
        sums.merge(day, more, Day::with);
    }

    void add(RegisterDay day, List<Sum> receipt) {
        for (var part : receipt) {
            var cash = inCash.computeIfAbsent(
                    part.tender(), name -> tenders.find(name).tender() == Tender.CASH);
            var back = part.kind().equals(Kind.REFUND.word());
            add(day, new Day(part.yen(), cash ? part.yen() : 0, part.receipts(), back ? -part.yen() : 0));
        }
    }

    /** @param column of the file with a number of the report; empty where the report is not in this file */
    private record Compared(Text what, String column, long receipts, long report) {}

    /** @param line of the report in its file; 0 where it was taken in before */
    void check(DayReport report, long line, Problems problems) {
        var sum = sums.getOrDefault(report.of(), Day.NOTHING);
        if (report.sales() != report.cash() + report.cashless()) {
            wrong(new Compared(BOTH, "売上", report.cash() + report.cashless(), report.sales()), report, line, problems);
            return;
        }
        for (var compared : List.of(
                new Compared(SALES, "売上", sum.yen(), report.sales()),
                new Compared(CASH, "現金", sum.cash(), report.cash()),
                new Compared(CASHLESS, "キャッシュレス", sum.yen() - sum.cash(), report.cashless()),
                new Compared(REFUNDS, "返品", sum.back(), report.refunds() < 0 ? sum.back() : report.refunds()))) {
            if (compared.receipts() != compared.report()) {
                wrong(compared, report, line, problems);
            }
        }
        if (sum.receipts() != report.receipts()) {
            var expected = Text.of("明細の件数%d件と同じ値(差%d件、%s %s)", "%d as there are receipts (difference %d, %s %s)")
                    .formatted(
                            sum.receipts(),
                            report.receipts() - sum.receipts(),
                            report.of().register(),
                            report.of().day());
            problems.add(line, "件数", Long.toString(report.receipts()), expected);
        }
    }

    private static void wrong(Compared compared, DayReport report, long line, Problems problems) {
        var expected = Text.of("%s(%s %s、日計)", "%s (%s %s, day report)")
                .formatted(
                        Adding.same(compared.what(), compared.receipts(), compared.report()),
                        report.of().register(),
                        report.of().day());
        problems.add(line, compared.column(), Adding.yen(compared.report()), expected);
    }
}
