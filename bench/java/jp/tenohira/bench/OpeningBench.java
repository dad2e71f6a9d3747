package jp.tenohira.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import jp.tenohira.records.EmbeddedServer;

/**
 * An opening rush: ten thousand people come within a minute, half before the reception opens and half after, each at a
 * moment of their own. Each reads the procedure's page, joins the queue and looks at the waiting page as often as it asks
 * to be looked at; whose turn it is begins an application. Afterwards the database is asked whether anybody was lost.
 */
final class OpeningBench {

    private static final int PEOPLE = Integer.getInteger("people", 10_000);
    private static final int RUSH_SECONDS = 60;
    private static final int WARMUP_SECONDS = Integer.getInteger("warmup", 40);
    private static final int LOOKING_SECONDS = Integer.getInteger("looking", 90);
    private static final String PROCEDURE = "council-visitor-ticket";
    private static final String PAGE = "/procedures/" + PROCEDURE;
    private static final Pattern REFRESH = Pattern.compile("every ([0-9]+)s");

    private final int port;
    private final Queue<Long> joins = new ConcurrentLinkedQueue<>();
    private final Queue<Long> looks = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger begun = new AtomicInteger();

    private OpeningBench(int port) {
        this.port = port;
    }

    public static void main(String[] args) throws Exception {
        var data = Files.createTempDirectory("tenohira-bench-");
        try (var cityHall = CityHallProcess.start(data);
                var server = EmbeddedServer.attachOrStart(data);
                var connection = DriverManager.getConnection(
                        server.address().url(), server.address().owner(), server.address().ownerPassword())) {
            var opens = Instant.now().plusSeconds(WARMUP_SECONDS + RUSH_SECONDS / 2 + 20L);
            openAt(connection, opens);
            Load.run(8, 0, WARMUP_SECONDS, () -> new Reader(cityHall.port()));
            Thread.sleep(java.time.Duration.between(Instant.now(), opens.minusSeconds(RUSH_SECONDS / 2)));
            var bench = new OpeningBench(cityHall.port());
            bench.rush(opens.plusSeconds(RUSH_SECONDS / 2 + LOOKING_SECONDS));
            bench.report();
            verify(connection, opens);
        }
    }

    /** The demo's reception, moved so that it opens in the middle of the rush. */
    private static void openAt(Connection connection, Instant opens) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update reception set opens_at = ?::timestamptz, closes_at = ?::timestamptz, every_days = null,
                       open_days = null, days_before = null, days_after = null, opens = null, closes = null
                 where procedure = ? and number = 1
                """)) {
            statement.setString(1, opens.toString());
            statement.setString(2, opens.plusSeconds(86_400).toString());
            statement.setString(3, PROCEDURE);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("The demo city has no reception of " + PROCEDURE);
            }
        }
    }

    private void rush(Instant end) throws InterruptedException {
        var start = System.nanoTime();
        var step = RUSH_SECONDS * 1_000_000_000L / PEOPLE;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < PEOPLE; i++) {
                var wait = start + i * step - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(java.time.Duration.ofNanos(wait));
                }
                people.submit(() -> person(end));
            }
        }
    }

    private void person(Instant end) {
        try {
            var path = join();
            for (var next = look(path); next > 0 && Instant.now().plusSeconds(next).isBefore(end); next = look(path)) {
                Thread.sleep(next * 1000L);
            }
        } catch (IOException e) {
            failures.add(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String join() throws IOException {
        var began = System.nanoTime();
        try (var visitor = new Visitor(port)) {
            var path = visitor.send(PAGE + "/drafts", visitor.read(PAGE), Map.of());
            joins.add(System.nanoTime() - began);
            if (path.startsWith("/apply/")) {
                begun.incrementAndGet();
                throw new IOException("Began without waiting");
            }
            if (!path.startsWith("/waiting/")) {
                throw new IOException("Led to " + path);
            }
            return path;
        }
    }

    /** Looks at the waiting page and begins when it is one's turn; the seconds until the next look. */
    private int look(String path) throws IOException {
        var began = System.nanoTime();
        try (var visitor = new Visitor(port)) {
            var page = visitor.read(path);
            looks.add(System.nanoTime() - began);
            if (page.contains("action=\"" + path + "/start\"")) {
                var next = visitor.send(path + "/start", page, Map.of());
                if (!next.startsWith("/apply/")) {
                    throw new IOException("The turn led to " + next);
                }
                begun.incrementAndGet();
                return 0;
            }
            var refresh = REFRESH.matcher(page);
            if (!refresh.find()) {
                throw new IOException("The waiting page does not say when to look again");
            }
            return Integer.parseInt(refresh.group(1));
        }
    }

    private void report() {
        System.out.printf(Locale.ROOT, "%,d people within %d s%n", PEOPLE, RUSH_SECONDS);
        System.out.println("page and joining: " + times(joins));
        System.out.println("looking at the waiting page: " + times(looks));
        System.out.printf(Locale.ROOT, "begun: %,d; turned away or failed: %,d%n", begun.get(), failures.size());
        failures.stream().distinct().limit(10).forEach(failure -> System.out.println("  " + failure));
    }

    private static String times(Queue<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%,d, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.0f ms",
                sorted.length,
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
    }

    private static void verify(Connection connection, Instant opens) throws SQLException {
        try (var statement = connection.prepareStatement("""
                with t as (select number, arrived_at, arrived_at < ?::timestamptz as early,
                                  row_number() over (order by arrived_at, id) as arrival,
                                  lag(number) over (order by arrived_at, id) as before
                             from waiting_ticket where procedure = ?)
                select count(*) as people, count(*) filter (where number is null) as unnumbered,
                       count(number) - count(distinct number) as twice, max(number) as last,
                       count(*) filter (where early) as early,
                       corr(arrival, number) filter (where early) as likeness,
                       count(*) filter (where not early and number < before) as overtaken
                  from t
                """)) {
            statement.setString(1, opens.toString());
            statement.setString(2, PROCEDURE);
            try (var found = statement.executeQuery()) {
                found.next();
                System.out.printf(
                        Locale.ROOT,
                        "places: %,d of %,d people, %,d without a number, %,d numbers given twice, last number %,d%n",
                        found.getLong("people"),
                        PEOPLE,
                        found.getLong("unnumbered"),
                        found.getLong("twice"),
                        found.getLong("last"));
                System.out.printf(
                        Locale.ROOT,
                        "before the opening: %,d, correlation of arrival and number %.3f; after it: %,d overtaken%n",
                        found.getLong("early"),
                        found.getDouble("likeness"),
                        found.getLong("overtaken"));
            }
        }
    }

    /** Reads pages, so that the rush does not meet a server that has just started. */
    private static final class Reader implements Load.Client {

        private final Visitor visitor;

        Reader(int port) throws IOException {
            this.visitor = new Visitor(port);
        }

        @Override
        public void once() throws IOException {
            visitor.read(PAGE);
            visitor.read("/");
        }

        @Override
        public void close() throws IOException {
            visitor.close();
        }
    }
}
