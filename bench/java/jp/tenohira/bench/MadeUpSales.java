package jp.tenohira.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.facts.intake.Intake.Handed;
import jp.tenohira.facts.intake.Intake.Replacing;
import jp.tenohira.payments.sales.SalesFiles;
import jp.tenohira.payments.sales.SalesFiles.Beside;
import jp.tenohira.payments.sales.lists.Entries;
import jp.tenohira.payments.sales.lists.SalesList;
import jp.tenohira.payments.sales.receipts.SaleTables;
import org.jspecify.annotations.Nullable;

/**
 * The counters of a made-up city with every list that figures join, and years of receipts with day reports, taken in by the import of sales:
 * one as it is, and one without reports whose import was replaced.
 */
record MadeUpSales(PrintingCity city, PrintYears years, Path data, int receipts) {

    private static final String BY = "bench";
    private static final FiscalYear YEAR = new FiscalYear(2023);
    private static final FiscalYear CORRECTED = new FiscalYear(2022);
    private static final String SINCE = "2000-04-01";

    void fill() throws IOException {
        city.milliseconds(() -> {
            settle(city.bean(Entries.class));
            taken("sales", YEAR, receipts, true, null);
            city.bean(Facts.class).compact(SaleTables.SALE);
            var wrong = taken("wrong", CORRECTED, receipts / 20, false, null);
            return taken("right", CORRECTED, receipts / 25, false, wrong);
        });
    }

    private void settle(Entries entries) {
        change(entries);
        for (int number = 0; number < Receipts.FACILITIES; number++) {
            var code = Receipts.facility(number);
            entries.put(
                    SalesList.FACILITIES,
                    List.of(Map.of(
                            "code", code,
                            "name", "第%d施設".formatted(number),
                            "section", years.section(number * years.staff()),
                            "group", number % 2 == 0 ? "公民館" : "窓口",
                            "fee_kind", "certificate",
                            "day_starts", number % 3 == 0 ? "5" : "0",
                            "since", SINCE)),
                    BY);
            entries.put(
                    SalesList.REGISTERS,
                    IntStream.rangeClosed(1, Receipts.REGISTERS)
                            .mapToObj(register -> Map.of(
                                    "facility", code, "code", "R" + register, "name", "レジ" + register, "since", SINCE))
                            .toList(),
                    BY);
        }
        entries.put(
                SalesList.TENDERS,
                List.of(
                        Map.of("name", "VISA", "tender", "CARD", "brand", "VISA"),
                        Map.of("name", "Suica", "tender", "E_MONEY", "brand", "Suica"),
                        Map.of("name", "WAON", "tender", "E_MONEY", "brand", "WAON"),
                        Map.of("name", "PayPay", "tender", "QR", "brand", "PayPay")),
                BY);
        entries.put(
                SalesList.BRAND_FEES,
                List.of(
                        Map.of("brand", "VISA", "rate", "1.5", "since", SINCE),
                        Map.of("brand", "VISA", "rate", "1.2", "since", "2023-10-01"),
                        Map.of("brand", "PayPay", "rate", "1.98", "since", SINCE)),
                BY);
        entries.put(
                SalesList.PRODUCTS,
                List.of(
                        Map.of("name", "会議室使用料", "fee_kind", "hall"), Map.of("name", "入館料", "fee_kind", "hall")),
                BY);
    }

    /** Any change of a list: whoever asks next sums everything anew. */
    static void change(Entries entries) {
        entries.put(
                SalesList.FEE_KINDS,
                List.of(Map.of("code", "certificate", "name", "証明手数料"), Map.of("code", "hall", "name", "使用料")),
                BY);
    }

    /**
     * @param reported whether the day reports come beside
     * @param replaced the import that it takes the place of; null for none
     */
    private UUID taken(String name, FiscalYear year, int count, boolean reported, @Nullable UUID replaced) throws IOException {
        var made = new Receipts(11 + count).csv(data, name, year.firstDay(), year.lastDay(), count);
        var handed = new Handed(name + ".csv", made.receipts(), "auto", BY);
        var beside = reported
                ? new Beside("", "", new Handed(name + "-reports.csv", made.reports(), "day-report", BY))
                : Beside.NOTHING;
        var replacing = replaced == null ? null : new Replacing(replaced, BY);
        return switch (city.bean(SalesFiles.class).take(handed, beside, replacing)) {
            case Outcome.Accepted<Appended, List<FileProblem>>(var taken) -> taken.batch().id();
            case Outcome.Refused<Appended, List<FileProblem>>(var problems) ->
                throw new IOException("The receipts were refused: " + problems.getFirst().sentence());
        };
    }

    /** What the pages of sales and settlement ask by themselves: single receipts, takings, and what no list knows. */
    static List<String> pages() {
        var day = LocalDate.of(2023, 5, 10);
        var facility = Receipts.facility(1);
        return List.of(
                "/headquarters/sales?year=2023",
                "/headquarters/sales/facilities/" + facility + "?year=2023",
                "/headquarters/sales/imports",
                "/staff/sales/receipts?from=%s&to=%s".formatted(day, day.plusDays(20)),
                "/staff/sales/receipts?from=%s&to=%s&facility=%s&kind=refund&hour=9".formatted(day, day.plusDays(20), facility));
    }
}
