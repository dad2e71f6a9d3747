package jp.tenohira.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.facts.FactAnswer;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.OpenFacts;
import jp.tenohira.figures.Cell;
import jp.tenohira.figures.Slice;
import jp.tenohira.identity.Role;
import jp.tenohira.payments.DailySettlement;
import jp.tenohira.payments.sales.lists.Entries;
import jp.tenohira.printing.PrintLogs;
import jp.tenohira.facts.intake.Intake.Handed;
import jp.tenohira.printing.people.Assignment;
import jp.tenohira.printing.people.PeopleLists;
import jp.tenohira.testing.StaffOfTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every question that figures put to facts, on DuckDB and on a Trino of a coordinator and two workers, over the same files: all rows must be the
 * same. {@code bench/trino} starts and stops the servers.
 */
final class TrinoBench {

    private static final long JOBS = Long.getLong("rows", 500_000);
    private static final int RECEIPTS = Integer.getInteger("receipts", 20_000);
    private static final int PORT = Integer.getInteger("port", 18480);

    private TrinoBench() {}

    public static void main(String[] args) throws Exception {
        var data = Files.createTempDirectory("tenohira-bench-");
        var servers = Path.of(System.getProperty("servers", data.resolve("trino").toString()));
        try (var city = new PrintingCity(data, PrintYears.city(7))) {
            fill(city, data);
            new MadeUpSales(city, PrintYears.city(7), data, RECEIPTS).fill();
            var url = script("start", servers.toString(), data.resolve("facts").toString(), Integer.toString(PORT));
            try {
                awaitWorkers(url);
                compare(city, OpenFacts.onTrino(
                        city.bean(JdbcClient.class),
                        new TransactionTemplate(city.bean(PlatformTransactionManager.class)),
                        data,
                        Clock.systemUTC(),
                        url));
            } finally {
                script("stop", servers.toString());
            }
        } finally {
            ScaleBench.delete(data);
        }
        System.exit(0);
    }

    private static String script(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", "bench/trino"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("bench/trino failed");
        }
        return said.strip();
    }

    private static void awaitWorkers(String url) throws InterruptedException, SQLException {
        for (var tries = 0; tries < 120; tries++) {
            try (var trino = DriverManager.getConnection(url);
                    var statement = trino.createStatement();
                    var nodes = statement.executeQuery(
                            "select count(*) from system.runtime.nodes where not coordinator and state = 'active'")) {
                if (nodes.next() && nodes.getInt(1) == 2) {
                    return;
                }
            } catch (SQLException _) {
                // not there yet
            }
            Thread.sleep(1000);
        }
        throw new SQLException("Trino's two workers did not come within two minutes");
    }

    /** Two logs joined month by month, and one whose import was replaced. */
    private static void fill(PrintingCity city, Path data) throws IOException {
        var years = PrintYears.city(7);
        var year = new jp.tenohira.core.FiscalYear(2023);
        for (var part = 0; part < 2; part++) {
            var log = new PrintYears(7 + part, years.departments(), years.sections(), years.staff(), years.printers())
                    .paperCut(data.resolve("log.csv"), year, JOBS / 2);
            city.milliseconds(() -> city.bean(PrintLogs.class).take(new Handed("log.csv", log, "papercut", "bench"), null));
        }
        city.milliseconds(() -> city.bean(Facts.class).compact(jp.tenohira.printing.logs.PrintJobs.TABLE));
        var wrong = data.resolve("wrong.csv");
        years.paperCut(wrong, new jp.tenohira.core.FiscalYear(2022), 1000);
        city.milliseconds(() -> {
            var logs = city.bean(PrintLogs.class);
            logs.take(new Handed("wrong.csv", wrong, "papercut", "bench"), null);
            var batch = logs.batches().getFirst();
            years.paperCut(wrong, new jp.tenohira.core.FiscalYear(2022), 900);
            return logs.take(
                    new Handed("right.csv", wrong, "papercut", "bench"),
                    new PrintLogs.Replacing(batch.id(), "bench"));
        });
    }

    private static void compare(PrintingCity city, Facts trino) throws IOException {
        var asked = new LinkedHashMap<String, FactQuery>();
        city.overheard().hear(query -> asked.put(query.sql() + query.parameters(), query), () ->
                CurrentMunicipality.run(city.municipality(), () -> {
                    // A change of the lists makes all sums anew.
                    city.bean(PeopleLists.class)
                            .assign(
                                    List.of(new Assignment("bench-nobody", LocalDate.of(2000, Month.APRIL, 1), "", "")),
                                    "bench");
                    MadeUpSales.change(city.bean(Entries.class));
                    askEverything(city);
                }));
        var duckDb = city.bean(Facts.class);
        var empty = 0;
        for (var query : asked.values()) {
            var rows = new ArrayList<List<List<String>>>();
            var took = new ArrayList<Double>();
            for (var engine : List.of(duckDb, trino)) {
                took.add(city.milliseconds(() -> rows.add(sorted(engine.query(query, TrinoBench::texts)))));
            }
            var shape = query.sql().substring(query.sql().lastIndexOf("select")).replaceAll("\\s+", " ");
            if (!rows.getFirst().equals(rows.getLast())) {
                throw new IllegalStateException("The engines differ: " + query.sql());
            }
            empty += rows.getFirst().isEmpty() ? 1 : 0;
            ScaleBench.say(
                    "%,d rows the same; DuckDB %,.0f ms, Trino %,.0f ms: %s",
                    rows.getFirst().size(), took.getFirst(), took.getLast(), shape.substring(0, Math.min(90, shape.length())));
        }
        ScaleBench.say("%d questions, all rows the same on both engines; %d of them without rows", asked.size(), empty);
    }

    private static List<List<String>> sorted(List<List<String>> rows) {
        return rows.stream().sorted(java.util.Comparator.comparing(List::toString)).toList();
    }

    private static List<String> texts(FactAnswer row) {
        return IntStream.rangeClosed(1, row.columns()).mapToObj(row::text).toList();
    }

    /** Every metric by every dimension with the records behind one cell, a period that cuts months, and the pages that ask by themselves. */
    private static void askEverything(PrintingCity city) {
        var cut = Slice.EVERYTHING.between(LocalDate.of(2023, Month.MAY, 3), LocalDate.of(2023, Month.AUGUST, 20));
        for (var source : city.sources()) {
            for (var metric : source.metrics()) {
                source.measure(metric.code(), cut, List.of());
                for (var dimension : source.dimensions()) {
                    source.measure(metric.code(), cut, List.of(dimension.code()));
                    source.measure(metric.code(), Slice.EVERYTHING, List.of(dimension.code())).stream()
                            .limit(1)
                            .map(Cell::key)
                            .forEach(key -> source.records(metric.code(), within(Slice.EVERYTHING, key), 1, 10));
                }
            }
        }
        try {
            var account = city.bean(StaffOfTest.class).account(city.municipality(), Role.HEADQUARTERS);
            try (var visitor = Visitor.signedIn(city.port(), account.login(), StaffOfTest.PASSWORD)) {
                visitor.read("/headquarters/printing/staff");
                visitor.read("/headquarters/facts/print_job?month=2023-05");
                for (var page : MadeUpSales.pages()) {
                    visitor.read(page);
                }
            }
            city.bean(DailySettlement.class).open(LocalDate.of(2023, Month.MAY, 3), LocalDate.of(2023, Month.JUNE, 20));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Slice within(Slice slice, Map<String, String> key) {
        var within = slice;
        for (var member : key.entrySet()) {
            within = within.with(member.getKey(), member.getValue());
        }
        return within;
    }
}
