package jp.tenohira.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.intake.ColumnMappings;
import jp.tenohira.facts.intake.Intake.Handed;
import jp.tenohira.figures.MetricSource;
import jp.tenohira.figures.Slice;
import jp.tenohira.identity.Role;
import jp.tenohira.payments.sales.SalesFiles;
import jp.tenohira.payments.sales.SalesFiles.Beside;
import jp.tenohira.payments.sales.StoredSalesFiles;
import jp.tenohira.payments.sales.formats.Formats;
import jp.tenohira.payments.sales.lists.Entries;
import jp.tenohira.payments.sales.lists.SalesList;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.payments.sales.receipts.ReceiptsTakenIn;
import jp.tenohira.testing.StaffOfTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Years of receipts taken in by the import of sales, with its checks, and what the page of sales asks of them. */
final class SalesAtScale {

    private static final int RECEIPTS = Integer.getInteger("receipts", 2_000_000);
    private static final int WARM_UP = 1_000_000;
    private static final List<String> CUTS = List.of("month", "facility", "brand", "price-band", "hour");

    private final PrintingCity city;
    private final Path data;
    private final Receipts receipts = new Receipts(11);

    private SalesAtScale(PrintingCity city, Path data) {
        this.city = city;
        this.data = data;
    }

    static void measured(Path data) throws Exception {
        try (var city = new PrintingCity(data, PrintYears.city(7))) {
            CurrentMunicipality.run(city.municipality(), () -> settle(city.bean(Entries.class)));
            var sales = new SalesAtScale(city, data);
            sales.years();
            sales.dashboard();
            for (var question : Receipts.QUESTIONS) {
                ScaleBench.compared(city, new PlainDuck(data), question.sql(), question);
            }
        }
    }

    private static void settle(Entries entries) {
        for (int number = 0; number < Receipts.FACILITIES; number++) {
            var code = Receipts.facility(number);
            entries.put(
                    SalesList.FACILITIES,
                    List.of(Map.of("code", code, "name", "第%d施設".formatted(number), "section", "", "since", "2000-04-01")),
                    "bench");
            entries.put(
                    SalesList.REGISTERS,
                    IntStream.rangeClosed(1, Receipts.REGISTERS)
                            .mapToObj(register -> Map.of(
                                    "facility", code, "code", "R" + register, "name", "レジ" + register, "since", "2000-04-01"))
                            .toList(),
                    "bench");
        }
        entries.put(
                SalesList.TENDERS,
                Receipts.BRANDS.stream()
                        .map(brand -> Map.of("name", brand, "tender", "E_MONEY", "brand", brand))
                        .toList(),
                "bench");
    }

    /** Each year is new; its sums are measured by themselves. Of the last one, the day reports of all registers are handed in beside it. */
    private void years() throws Exception {
        var files = new StoredSalesFiles(
                city.bean(Facts.class),
                new Formats(new ColumnMappings(city.bean(JdbcClient.class), StoredSalesFiles.MAPPINGS)),
                city.bean(SalesLists.class),
                java.time.Clock.systemUTC(),
                ReceiptsTakenIn.NOBODY);
        var warm = written("warm-up", new FiscalYear(2010), WARM_UP);
        new PlainDuck(data).copied(warm.receipts(), 0);
        city.took(() -> taken(files, warm.receipts(), Beside.NOTHING));
        for (int time = 0; time <= ScaleBench.TIMES; time++) {
            var year = new FiscalYear(2021 + time);
            var made = written("year", year, RECEIPTS);
            var beside = time < ScaleBench.TIMES
                    ? Beside.NOTHING
                    : new Beside("", "", new Handed("reports.csv", made.reports(), "day-report", "bench"));
            var theirs = new PlainDuck(data).copied(made.receipts(), 0);
            var ours = city.took(() -> taken(files, made.receipts(), beside));
            ScaleBench.said(
                    "%,d receipts of %,d lines, %,d MB%s"
                            .formatted(
                                    RECEIPTS,
                                    made.lines(),
                                    Files.size(made.receipts()) >> 20,
                                    beside.equals(Beside.NOTHING) ? "" : ", with the day reports of all registers"),
                    made.lines(),
                    ours,
                    theirs);
            var sums = city.took(() -> figures(year));
            ScaleBench.say("its sums: %,.0f ms, %,.0f ms of processors", sums.clock(), sums.processors());
            Files.delete(made.receipts());
            Files.delete(made.reports());
        }
    }

    private Receipts.Written written(String name, FiscalYear year, int count) throws IOException {
        return receipts.csv(data, name, year.firstDay(), year.lastDay(), count);
    }

    private static boolean taken(SalesFiles files, Path csv, Beside beside) throws IOException {
        var handed = new Handed(String.valueOf(csv.getFileName()), csv, "auto", "bench");
        var outcome = files.take(handed, beside, null);
        if (!(outcome instanceof Outcome.Accepted<?, ?>)) {
            throw new IOException("The receipts were refused: " + outcome);
        }
        return true;
    }

    /** What the receipts of a day take with their sums, and the figures and the page right after them. */
    private void dashboard() throws Exception {
        var account = city.bean(StaffOfTest.class).account(city.municipality(), Role.HEADQUARTERS);
        var year = new FiscalYear(2021 + ScaleBench.TIMES - 1);
        var taking = new ArrayList<Took>();
        var first = new ArrayList<Took>();
        var again = new ArrayList<Took>();
        var pages = new ArrayList<Took>();
        try (var visitor = Visitor.signedIn(city.port(), account.login(), StaffOfTest.PASSWORD)) {
            visitor.read("/headquarters/sales");
            for (var day : ScaleBench.weekdays(year.firstDay())) {
                var made = receipts.csv(data, "day", day, day, RECEIPTS / 365);
                taking.add(city.took(() -> taken(city.bean(SalesFiles.class), made.receipts(), Beside.NOTHING)));
                first.add(city.took(() -> figures(year)));
                for (int time = 0; time < ScaleBench.DAYS; time++) {
                    again.add(city.took(() -> figures(year)));
                }
                var took = Took.start();
                visitor.read("/headquarters/sales?year=" + year.year());
                pages.add(took.now());
            }
        }
        ScaleBench.say("%d files of a day of %,d receipts, each with its sums: %s", ScaleBench.DAYS, RECEIPTS / 365, ScaleBench.spread(taking));
        ScaleBench.say("cashless rate of a year by month, facility, brand, band and hour, right after each: %s", ScaleBench.spread(first));
        ScaleBench.say("the same asked again: %s", ScaleBench.spread(again));
        ScaleBench.say("the page of the year: %s", ScaleBench.spread(pages));
    }

    private boolean figures(FiscalYear of) {
        var year = Slice.EVERYTHING.between(of.firstDay(), of.lastDay());
        var sales = sales();
        for (var by : CUTS) {
            Stream.of("sales_cashless_yen", "sales_yen").forEach(metric -> sales.measure(metric, year, List.of(by)));
        }
        return true;
    }

    private MetricSource sales() {
        return city.sources().stream()
                .filter(one -> one.metrics().stream().anyMatch(metric -> metric.code().equals("sales_yen")))
                .findFirst()
                .orElseThrow();
    }
}
