package jp.tenohira.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Delivery;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.Rows;
import jp.tenohira.figures.Slice;
import jp.tenohira.identity.Role;
import jp.tenohira.printing.PrintLogs;
import jp.tenohira.facts.intake.Intake.Handed;
import jp.tenohira.facts.intake.ColumnMappings;
import jp.tenohira.printing.logs.PrintJobs;
import jp.tenohira.printing.logs.StoredPrintLogs;
import jp.tenohira.printing.logs.TakenIn;
import jp.tenohira.testing.StaffOfTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Facts at the size of a city and of a prefecture: a year of 14 million sheets taken in as a log, 2 million receipts, and print jobs of a
 * prefecture of 90 departments, each against DuckDB itself in the same run. {@code -Drows=100000000} for the whole prefecture,
 * {@code -Dkeep=DIR} to append it once and ask it again and again.
 */
final class ScaleBench {

    static final long SHEETS = Long.getLong("sheets", 14_000_000);
    private static final long ROWS = Long.getLong("rows", 10_000_000);
    static final int TIMES = Integer.getInteger("times", 3);
    static final int DAYS = 10;
    private static final int JOBS_A_DAY = 15_000;
    private static final int MONTHS = 36;
    private static final YearMonth FIRST = YearMonth.of(2021, 4);
    private static final int FILES_A_MONTH = 1;

    private ScaleBench() {}

    public static void main(String[] args) throws Exception {
        var parts = Arrays.asList(System.getProperty("parts", "city,logs,receipts,prefecture").split(","));
        if (parts.contains("city")) {
            inTemporary(ScaleBench::city);
        }
        if (parts.contains("logs")) {
            inTemporary(LogsBench::run);
        }
        if (parts.contains("receipts")) {
            inTemporary(SalesAtScale::measured);
        }
        if (parts.contains("prefecture")) {
            var keep = System.getProperty("keep", "");
            if (keep.isEmpty()) {
                inTemporary(ScaleBench::prefecture);
            } else {
                prefecture(Files.createDirectories(Path.of(keep)));
            }
        }
        System.exit(0);
    }

    private interface Part {
        void run(Path data) throws Exception;
    }

    private static void inTemporary(Part part) throws Exception {
        var data = Files.createTempDirectory("tenohira-bench-");
        try {
            part.run(data);
        } finally {
            delete(data);
        }
    }

    static void delete(Path data) throws IOException {
        try (var all = Files.walk(data)) {
            for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** The load of the machine, without which no figure here can be read. */
    static void say(String format, Object... values) {
        System.out.printf(
                "[load %.1f] " + format + "%n",
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(
                                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()),
                                Arrays.stream(values))
                        .toArray());
    }

    private static void city(Path data) throws Exception {
        var years = PrintYears.city(7);
        var jobs = jobsFor(years, SHEETS);
        try (var city = new PrintingCity(data, years)) {
            takenIn(city, "papercut", years.paperCut(data.resolve("warm-up.csv"), new FiscalYear(2010), 200_000));
            for (var time = 0; time < TIMES; time++) {
                var log = years.paperCut(data.resolve("log.csv"), new FiscalYear(2021 + time), jobs);
                var theirs = new PlainDuck(data).copied(log, 1);
                var ours = takenIn(city, "papercut", log);
                said("a city's year, %,d jobs of %,d sheets, %,d MB".formatted(jobs, SHEETS, Files.size(log) >> 20), jobs, ours, theirs);
                var year = new FiscalYear(2021 + time);
                var sums = city.took(() -> figures(city, year));
                say("its sums: %,.0f ms, %,.0f ms of processors", sums.clock(), sums.processors());
                Files.delete(log);
            }
            dashboard(city, years, data);
        }
    }

    static long jobsFor(PrintYears years, long sheets) {
        var sum = new AtomicLong();
        years.jobs(LocalDate.of(2021, 4, 1), LocalDate.of(2022, 3, 31), 200_000, job -> sum.addAndGet(job.sheets()));
        return sheets * 200_000 / sum.get();
    }

    static void said(String what, long rows, Took ours, Took theirs) {
        say(
                "%s: tenohira %,.0f rows/s, DuckDB %,.0f rows/s, ratio %.2f; seconds of processors %.1f and %.1f, ratio %.2f",
                what,
                rows * 1e3 / ours.clock(),
                rows * 1e3 / theirs.clock(),
                theirs.clock() / ours.clock(),
                ours.processors() / 1e3,
                theirs.processors() / 1e3,
                theirs.processors() / ours.processors());
    }

    /** Taken in with mapping, checks and commit; the sums are measured by themselves. */
    static Took takenIn(PrintingCity city, String format, Path log) throws IOException {
        var logs = new StoredPrintLogs(city.bean(Facts.class), new ColumnMappings(city.bean(JdbcClient.class), StoredPrintLogs.MAPPINGS), "", TakenIn.NOBODY);
        return city.took(() -> taken(logs, format, log));
    }

    private static boolean taken(PrintLogs logs, String format, Path log) throws IOException {
        var handed = new Handed(String.valueOf(log.getFileName()), log, format, "bench");
        if (!(logs.take(handed, null) instanceof Outcome.Accepted<?, ?>)) {
            throw new IOException("The log was refused");
        }
        return true;
    }

    /** What the log of a day takes with its sums, and the figures and the page right after it. */
    private static void dashboard(PrintingCity city, PrintYears years, Path data) throws Exception {
        var account = city.bean(StaffOfTest.class).account(city.municipality(), Role.HEADQUARTERS);
        var year = new FiscalYear(2021 + TIMES - 1);
        var taking = new ArrayList<Took>();
        var first = new ArrayList<Took>();
        var again = new ArrayList<Took>();
        var pages = new ArrayList<Took>();
        try (var visitor = Visitor.signedIn(city.port(), account.login(), StaffOfTest.PASSWORD)) {
            visitor.read("/headquarters/printing");
            for (var day : weekdays(year.firstDay())) {
                var log = years.paperCut(data.resolve("day.csv"), day, day, JOBS_A_DAY);
                taking.add(city.took(() -> taken(city.bean(PrintLogs.class), "papercut", log)));
                first.add(city.took(() -> figures(city, year)));
                for (var time = 0; time < DAYS; time++) {
                    again.add(city.took(() -> figures(city, year)));
                }
                var took = Took.start();
                visitor.read("/headquarters/printing?year=" + year.year());
                pages.add(took.now());
            }
        }
        say("%d logs of a day of %,d jobs, each with its sums: %s", DAYS, JOBS_A_DAY, spread(taking));
        say("sheets by month, department, section, rank and printer, right after each: %s", spread(first));
        say("the same asked again: %s", spread(again));
        say("the page of the year: %s", spread(pages));
    }

    static List<LocalDate> weekdays(LocalDate first) {
        return first.datesUntil(first.plusMonths(1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .limit(DAYS)
                .toList();
    }

    static String spread(List<Took> times) {
        var sorted = times.stream().mapToDouble(Took::clock).sorted().toArray();
        return "p50 %.1f ms, p95 %.1f ms, of processors p50 %.1f ms"
                .formatted(
                        sorted[sorted.length / 2],
                        sorted[sorted.length * 95 / 100],
                        median(times, Took::processors));
    }

    private static boolean figures(PrintingCity city, FiscalYear of) {
        var year = Slice.EVERYTHING.between(of.firstDay(), of.lastDay());
        for (var by : List.of("month", "department", "section", "staff-rank", "printer")) {
            city.printing().measure("print_sheets", year, List.of(by));
        }
        return true;
    }

    private static void prefecture(Path data) throws Exception {
        var years = PrintYears.prefecture(13);
        try (var city = new PrintingCity(data, years)) {
            var facts = city.bean(Facts.class);
            var appended = city.milliseconds(() -> {
                for (var part = 0; part < MONTHS * FILES_A_MONTH; part++) {
                    var month = FIRST.plusMonths(part / FILES_A_MONTH);
                    facts.append(PrintJobs.TABLE, delivery("month", part), month(years, month));
                }
                return true;
            });
            say("%,d rows of a prefecture appended in %d months: %,.0f rows/s", ROWS, MONTHS, ROWS * 1e3 / appended);
            // A period that cuts a month cannot be answered from sums: every job is read.
            var cut = Slice.EVERYTHING.between(FIRST.atDay(2), FIRST.plusMonths(MONTHS - 1).atEndOfMonth());
            var asked = new ArrayList<FactQuery>();
            var cells = new AtomicLong();
            city.overheard().hear(asked::add, () -> CurrentMunicipality.run(
                    city.municipality(), () -> cells.set(city.printing()
                            .measure("print_sheets", cut, List.of("month", "department"))
                            .size())));
            var question = asked.stream()
                    .filter(query -> query.only() == null && query.sql().contains("grouping sets"))
                    .findFirst()
                    .orElseThrow();
            compared(city, new PlainDuck(data), "month x department, %d cells".formatted(cells.get()), question);
            say("sums by month, department, section, rank and printer from what is kept: %,.1f ms", city.milliseconds(() -> figures(city, new FiscalYear(2023))));
        }
    }

    static void compared(PrintingCity city, PlainDuck duck, String name, FactQuery query) throws Exception {
        var ours = new ArrayList<Took>();
        var theirs = new ArrayList<Took>();
        for (var time = 0; time < TIMES; time++) {
            theirs.add(duck.answered(query));
            ours.add(city.took(
                    () -> city.bean(Facts.class).query(query, row -> row.text(1)).size()));
        }
        say(
                "%s: facts %,.0f ms, typed into DuckDB %,.0f ms, ratio %.2f; of processors %,.0f and %,.0f ms, ratio %.2f (medians of %d)",
                name,
                median(ours, Took::clock),
                median(theirs, Took::clock),
                median(ours, Took::clock) / median(theirs, Took::clock),
                median(ours, Took::processors),
                median(theirs, Took::processors),
                median(ours, Took::processors) / median(theirs, Took::processors),
                TIMES);
    }

    private static double median(List<Took> values, ToDoubleFunction<Took> of) {
        var sorted = values.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Rows month(PrintYears years, YearMonth month) {
        return writer -> {
            years.jobs(month.atDay(1), month.atEndOfMonth(), ROWS / MONTHS / FILES_A_MONTH, job -> {
                writer.moment(PrintYears.epochSecond(job.at()) * 1_000_000)
                        .day(job.at().toLocalDate().toEpochDay())
                        .text(job.printer())
                        .text(job.account())
                        .text("")
                        .text("")
                        .whole(job.faces())
                        .whole(job.sheets())
                        .truth(job.colour())
                        .truth(job.duplex())
                        .text("A4")
                        .end();
            });
            return true;
        };
    }

    static Delivery delivery(String source, int number) {
        return Delivery.fresh(source, source + "-" + number, "%064x".formatted(number), "bench");
    }
}
