package jp.tenohira.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.tenohira.records.EmbeddedServer;

/**
 * How long a clerk waits for the queue's page when the section has 100,000 cases: the time from sending the request to
 * the last byte of the page, over a kept-alive connection on loopback, with one clerk and with four at once.
 */
final class QueueBench {

    private static final int SECONDS = Integer.getInteger("seconds", 12);
    private static final int WARMUP = Integer.getInteger("warmup", 10);
    private static final int CASES = Integer.getInteger("cases", 100_000);
    private static final int MOST_CLERKS = 4;
    private static final double LIMIT_MILLIS = 50;
    private static final Pattern CASE = Pattern.compile("href=\"/staff/cases/[0-9]{4}-[0-9]{7}-[0-9]");
    private static final String MUNICIPALITY = "072036";

    private QueueBench() {}

    public static void main(String[] args) throws Exception {
        var data = Files.createTempDirectory("tenohira-bench-");
        try (var cityHall = CityHallProcess.start(data);
                var server = EmbeddedServer.attachOrStart(data);
                var records = ManyCases.connect(server.address(), MUNICIPALITY)) {
            fileOne(cityHall.port());
            ManyCases.fill(records, CASES);
            var pages = pages(records);
            var clerks = new LinkedBlockingQueue<Visitor>();
            for (var clerk = 0; clerk < MOST_CLERKS; clerk++) {
                clerks.add(Visitor.signedIn(cityHall.port(), "clerk", "demo-clerk-2023"));
            }
            System.out.printf("%,d cases; limit p95 %.0f ms%n", CASES, LIMIT_MILLIS);
            for (var page : pages.entrySet()) {
                System.out.printf("%-34s %3d cases%n", page.getKey() + ":", shown(clerks.element(), page.getValue()));
            }
            for (var clients : new int[] {1, MOST_CLERKS}) {
                for (var page : pages.entrySet()) {
                    var result = Load.run(clients, WARMUP, SECONDS, () -> new Clerk(clerks, page.getValue()));
                    System.out.printf(
                            "%d client(s), %-34s %s%s%n",
                            clients, page.getKey() + ":", result, result.p95Millis() < LIMIT_MILLIS ? "" : "  MISSED");
                }
            }
        }
    }

    private static void fileOne(int port) throws Exception {
        var body = Files.readAllBytes(Path.of("src/test/resources/after-school-club-application.json"));
        try (var wire = new Wire(port)) {
            var answer = wire.post(
                    "/api/v1/procedures/after-school-club/applications",
                    "Content-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n",
                    body);
            if (answer.status() != 201) {
                throw new IllegalStateException("Expected 201, got " + answer.status() + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
        }
    }

    /** The addresses measured, by what they show. */
    private static Map<String, String> pages(Connection records) throws SQLException {
        var pages = new LinkedHashMap<String, String>();
        pages.put("first page", "/staff/cases?view=all");
        pages.put("filtered, open cases", "/staff/cases?state=OPEN");
        pages.put("filtered, decided outside hours", "/staff/cases?state=DECIDED&hours=outside");
        pages.put("filtered, a month in English", "/staff/cases?language=en&from=2023-06-01&to=2023-06-30");
        pages.put("filtered, any finding", "/staff/cases?findings=any");
        pages.put("filtered, not checked", "/staff/cases?findings=unchecked");
        pages.put("searched, whole name", "/staff/cases?q=" + Visitor.encoded("五十嵐 咲良"));
        pages.put("searched, family name", "/staff/cases?q=" + Visitor.encoded("さとう"));
        pages.put("searched, nobody", "/staff/cases?q=" + Visitor.encoded("存在しない"));
        pages.put("searched, receipt", "/staff/cases?q=" + at(records, "receipt", CASES / 3));
        pages.put("sorted by receipt", "/staff/cases?sort=receipt&dir=asc");
        pages.put("sorted by state", "/staff/cases?sort=state&dir=asc");
        pages.put("sorted by procedure", "/staff/cases?sort=procedure&dir=asc");
        var position = "concat_ws('~', receipt, state, procedure, to_char(submitted_at at time zone 'UTC',"
                + " 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'), id)";
        pages.put("deep page", "/staff/cases?view=all&after=" + Visitor.encoded(at(records, position, CASES / 2)));
        return pages;
    }

    /** How many cases a page shows, so that nobody measures an empty one unawares. */
    private static long shown(Visitor clerk, String path) throws IOException {
        return CASE.matcher(clerk.read(path)).results().map(MatchResult::group).distinct().count();
    }

    private static String at(Connection records, String sql, int offset) throws SQLException {
        try (var statement = records.createStatement();
                var found = statement.executeQuery(
                        "select " + sql + " from casefile order by submitted_at desc, id desc limit 1 offset " + offset)) {
            found.next();
            return found.getString(1);
        }
    }

    /** A clerk who asks for the same page again and again; signed in once, and back at the desk afterwards. */
    private static final class Clerk implements Load.Client {

        private final BlockingQueue<Visitor> desk;
        private final Visitor visitor;
        private final String path;

        Clerk(BlockingQueue<Visitor> desk, String path) throws InterruptedException {
            this.desk = desk;
            this.visitor = desk.take();
            this.path = path;
        }

        @Override
        public void once() throws Exception {
            visitor.read(path);
        }

        @Override
        public void close() {
            desk.add(visitor);
        }
    }
}
