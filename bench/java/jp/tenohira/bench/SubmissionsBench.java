package jp.tenohira.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import jp.tenohira.records.DatabaseAddress;
import jp.tenohira.records.EmbeddedServer;

/**
 * Submissions a second through the HTTP API with fsync on, against this machine's limit in the same run: plain JDBC
 * that inserts the same bytes into the same embedded server, one transaction each, over as many connections.
 */
final class SubmissionsBench {

    private static final int SECONDS = Integer.getInteger("seconds", 20);
    private static final int LIMIT_WARMUP = 5;
    /** The compiler of a whole city hall needs about two minutes on two busy cores. */
    private static final int WARMUP = Integer.getInteger("warmup", 120);

    private static final int[] CLIENTS = Arrays.stream(System.getProperty("clients", "8,64").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();

    private SubmissionsBench() {}

    public static void main(String[] args) throws Exception {
        var body = Files.readAllBytes(Path.of("src/test/resources/after-school-club-application.json"));
        var data = Files.createTempDirectory("tenohira-bench-");
        try (var cityHall = CityHallProcess.start(data);
                var server = EmbeddedServer.attachOrStart(data)) {
            for (var clients : CLIENTS) {
                var limit = Load.run(clients, LIMIT_WARMUP, SECONDS, () -> new PlainInsert(server.address(), body));
                System.out.printf("limit,       %2d clients: %s%n", clients, limit);
                var answered = new AtomicLong();
                var filed = Load.run(clients, WARMUP, SECONDS, () -> new Filing(cityHall.port(), body, answered));
                System.out.printf("submissions, %2d clients: %s%n", clients, filed);
                System.out.printf(Locale.ROOT, "ratio,       %2d clients: %.2f%n", clients, filed.perSecond() / limit.perSecond());
                verifyDurable(server.address(), answered);
            }
        }
    }

    private static void verifyDurable(DatabaseAddress address, AtomicLong answered) throws Exception {
        try (var connection = DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
                var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from casefile")) {
            count.next();
            if (count.getLong(1) < answered.get()) {
                throw new IllegalStateException(
                        "Only " + count.getLong(1) + " cases for " + answered.get() + " receipts");
            }
        }
    }

    /** The machine's limit: the same bytes, one transaction each. */
    private static final class PlainInsert implements Load.Client {

        private final Connection connection;
        private final PreparedStatement insert;
        private final byte[] body;

        PlainInsert(DatabaseAddress address, byte[] body) throws Exception {
            this.body = body;
            connection = DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_advisory_lock(1)");
                statement.execute("create table if not exists bench_limit (id uuid primary key, body bytea not null)");
                statement.execute("select pg_advisory_unlock(1)");
            }
            connection.setAutoCommit(false);
            insert = connection.prepareStatement("insert into bench_limit (id, body) values (?, ?)");
        }

        @Override
        public void once() throws Exception {
            insert.setObject(1, UUID.randomUUID());
            insert.setBytes(2, body);
            insert.executeUpdate();
            connection.commit();
        }

        @Override
        public void close() throws Exception {
            connection.close();
        }
    }

    /** What a client of the API does: one application, one receipt. */
    private static final class Filing implements Load.Client {

        private final Wire wire;
        private final byte[] body;
        private final AtomicLong answered;

        Filing(int port, byte[] body, AtomicLong answered) throws IOException {
            this.wire = new Wire(port);
            this.body = body;
            this.answered = answered;
        }

        @Override
        public void once() throws IOException {
            var answer = wire.post(
                    "/api/v1/procedures/after-school-club/applications",
                    "Content-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n",
                    body);
            if (answer.status() != 201) {
                throw new IOException("Expected 201, got " + answer.status() + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            answered.incrementAndGet();
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }
}
