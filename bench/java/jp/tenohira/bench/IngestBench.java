package jp.tenohira.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import jp.tenohira.TenohiraApplication;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.MetricSource;
import jp.tenohira.figures.Slice;
import jp.tenohira.printing.PrintLogs;
import jp.tenohira.facts.intake.Intake.Handed;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes in a PaperCut log of a city's year, with its mapping, checks and commit, and reads the same file with DuckDB's own CSV reader into a
 * Parquet file, alternately and with the same threads and memory. The log comes from a seeded generator: the same every time.
 */
final class IngestBench {

    private static final int ROWS = Integer.getInteger("rows", 2_000_000);
    private static final int TIMES = Integer.getInteger("times", 3);
    private static final int USERS = 3000;
    private static final int PRINTERS = 400;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private IngestBench() {}

    public static void main(String[] args) throws Exception {
        var data = Files.createTempDirectory("tenohira-bench-");
        try (var cityHall = SpringApplication.run(
                TenohiraApplication.class,
                "--server.port=0",
                "--tenohira.data=" + data,
                "--tenohira.demo=false",
                "--tenohira.facts.memory=512MB",
                "--tenohira.facts.threads=2")) {
            ours(cityHall, written(data.resolve("warm-up.csv"), 200_000, 1), 200_000);
            for (var time = 1; time <= TIMES; time++) {
                var log = written(data.resolve("log-" + time + ".csv"), ROWS, 100 + time);
                var theirs = duckDb(data, log);
                var ours = ours(cityHall, log, ROWS);
                System.out.printf(
                        "%,d rows, %,d MB: tenohira %,.0f rows/s, DuckDB %,.0f rows/s, ratio %.2f%n",
                        ROWS, Files.size(log) / 1_000_000, ours, theirs, ours / theirs);
                Files.delete(log);
            }
            figures(cityHall);
        }
        System.exit(0);
    }

    /** Each time another year, so that no line was there before. */
    private static Path written(Path file, int rows, long seed) throws IOException {
        var random = new Random(seed);
        var start = LocalDateTime.of(1900 + (int) seed % 200, 4, 1, 8, 30);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("PaperCut Print Logger - http://www.papercut.com/\n");
            out.write("Time,User,Pages,Copies,Printer,Document Name,Client,Paper Size,Language,Height,Width,Duplex,Grayscale,Size\n");
            for (var row = 0L; row < rows; row++) {
                out.write("%s,user%04d,%d,%d,fukugouki-%03d,資料%d,PC-%04d,A4,PCL6,,,%s,%s,%dkb\n"
                        .formatted(
                                TIME.format(start.plusSeconds(row * 31_000_000 / rows)),
                                random.nextInt(USERS),
                                1 + random.nextInt(20),
                                1 + random.nextInt(3),
                                random.nextInt(PRINTERS),
                                random.nextInt(100_000),
                                random.nextInt(USERS),
                                random.nextBoolean() ? "DUPLEX" : "NOT DUPLEX",
                                random.nextInt(5) == 0 ? "NOT GRAYSCALE" : "GRAYSCALE",
                                random.nextInt(5000)));
            }
        }
        return file;
    }

    private static double ours(ConfigurableApplicationContext cityHall, Path log, int rows) throws IOException {
        var logs = cityHall.getBean(PrintLogs.class);
        var city = cityHall.getBean(Municipalities.class).all().getFirst();
        var started = System.nanoTime();
        CurrentMunicipality.<Boolean, IOException>call(city, () -> {
            var name = String.valueOf(log.getFileName());
            if (!(logs.take(new Handed(name, log, "papercut", "bench"), null) instanceof Outcome.Accepted)) {
                throw new IOException("The log was refused");
            }
            return true;
        });
        return rows * 1e9 / (System.nanoTime() - started);
    }

    private static double duckDb(Path data, Path log) throws Exception {
        var target = data.resolve("duckdb.parquet");
        var started = System.nanoTime();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("set threads = 2");
            statement.execute("set memory_limit = '512MB'");
            statement.execute("set temp_directory = '" + data + "'");
            statement.execute("copy (select * from read_csv('%s', skip = 1, header = true, delim = ',', quote = '\"')) to '%s' (format parquet)"
                    .formatted(log, target));
        }
        var rate = ROWS * 1e9 / (System.nanoTime() - started);
        Files.delete(target);
        return rate;
    }

    /** Months by printers, summed from the files and then from what is kept. */
    private static void figures(ConfigurableApplicationContext cityHall) {
        var city = cityHall.getBean(Municipalities.class).all().getFirst();
        var source = cityHall.getBeansOfType(MetricSource.class).values().stream()
                .filter(one -> one.metrics().stream().anyMatch(metric -> metric.code().equals("print_sheets")))
                .findFirst()
                .orElseThrow();
        for (var time = 1; time <= 5; time++) {
            var started = System.nanoTime();
            CurrentMunicipality.run(
                    city, () -> source.measure("print_sheets", Slice.EVERYTHING, List.of("month")));
            System.out.printf("figure by month, time %d: %.0f ms%n", time, (System.nanoTime() - started) / 1e6);
        }
    }
}
