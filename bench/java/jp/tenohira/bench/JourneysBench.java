package jp.tenohira.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import jp.tenohira.records.DatabaseAddress;
import jp.tenohira.records.EmbeddedServer;

/**
 * Journeys a second of residents who fill in the first four pages of the after-school application: each page is read
 * and sent, and every sending saves the draft: eight requests, with the beginning of the draft and its first page ten. A
 * page step is what a resident waits for between two pages: the page is sent and the next one read.
 */
final class JourneysBench {

    private static final int SECONDS = Integer.getInteger("seconds", 12);
    private static final int WARMUP = Integer.getInteger("warmup", 60);
    private static final int USERS = 32;
    private static final String PROCEDURE = "/procedures/after-school-club";

    private static final Map<String, Map<String, String>> ANSWERS = Map.of(
            "guardian",
            Map.of(
                    "guardianName.family", "橋本",
                    "guardianName.given", "美咲",
                    "guardianName.familyKana", "ハシモト",
                    "guardianName.givenKana", "ミサキ",
                    "relationship", "mother",
                    "guardianBirthDate.year", "1988",
                    "guardianBirthDate.month", "7",
                    "guardianBirthDate.day", "14"),
            "contact",
            Map.of(
                    "address.postalCode", "963-8024",
                    "address.prefecture", "福島県",
                    "address.city", "郡山市",
                    "address.street", "朝日一丁目23番7号",
                    "phone", "090-1234-5678"),
            "household",
            Map.of("singleParent", "no", "otherAdults", "yes"),
            "adults",
            Map.of("adultCount", "1", "secondGuardian", "yes", "grandparentsUnder65", "no"));

    private JourneysBench() {}

    public static void main(String[] args) throws Exception {
        var data = Files.createTempDirectory("tenohira-bench-");
        try (var cityHall = CityHallProcess.start(data);
                var server = EmbeddedServer.attachOrStart(data)) {
            var journeys = new AtomicLong();
            var steps = new ConcurrentLinkedQueue<Long>();
            Load.run(USERS, 0, WARMUP, () -> new Resident(cityHall.port(), journeys, steps));
            steps.clear();
            var result = Load.run(USERS, 0, SECONDS, () -> new Resident(cityHall.port(), journeys, steps));
            System.out.printf("journeys, %d users: %s%n", USERS, result);
            var nanos = steps.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "page steps (a page sent and the next one read): %,d, p50 %.2f ms, p95 %.2f ms%n",
                    nanos.length,
                    Load.percentile(nanos, 50),
                    Load.percentile(nanos, 95));
            System.out.printf(Locale.ROOT, "page requests: %,.0f/s%n", result.perSecond() * (2 * ANSWERS.size() + 2));
            verifySaved(server.address(), journeys.get());
        }
    }

    private static void verifySaved(DatabaseAddress address, long journeys) throws Exception {
        try (var connection = DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
                var statement = connection.createStatement();
                var drafts = statement.executeQuery("select count(*) from draft where answers ? 'adultCount'")) {
            drafts.next();
            if (drafts.getLong(1) != journeys) {
                throw new IllegalStateException(drafts.getLong(1) + " drafts for " + journeys + " journeys");
            }
            System.out.printf("drafts saved in full: %,d of %,d%n", drafts.getLong(1), journeys);
        }
    }

    /** One resident after another at the same browser. */
    private static final class Resident implements Load.Client {

        private final Visitor visitor;
        private final String start;
        private final AtomicLong journeys;
        private final Queue<Long> steps;

        Resident(int port, AtomicLong journeys, Queue<Long> steps) throws IOException {
            this.visitor = new Visitor(port);
            this.start = visitor.read(PROCEDURE);
            this.journeys = journeys;
            this.steps = steps;
        }

        @Override
        public void once() throws IOException {
            var path = visitor.send(PROCEDURE + "/drafts", start, Map.of());
            var page = visitor.read(path);
            for (var pages = 0; pages < ANSWERS.size(); pages++) {
                var answers = ANSWERS.get(path.substring(path.lastIndexOf('/') + 1));
                if (answers == null) {
                    throw new IOException("The journey led to " + path + ", which this load run cannot answer");
                }
                var before = System.nanoTime();
                path = visitor.send(path, page, answers);
                page = visitor.read(path);
                steps.add(System.nanoTime() - before);
            }
            journeys.incrementAndGet();
        }

        @Override
        public void close() throws IOException {
            visitor.close();
        }
    }
}
