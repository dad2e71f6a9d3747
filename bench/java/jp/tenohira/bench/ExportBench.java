package jp.tenohira.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.tenohira.records.EmbeddedServer;

/**
 * The export of all cases of a section to CSV: rows a second from the click to the last byte, and the memory of the server's process
 * while it writes. The file is read and thrown away; its lines are counted.
 */
final class ExportBench {

    private static final int CASES = Integer.getInteger("cases", 100_000);
    private static final int TIMES = Integer.getInteger("times", 3);
    private static final String MUNICIPALITY = "072036";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private ExportBench() {}

    public static void main(String[] args) throws Exception {
        var data = Files.createTempDirectory("tenohira-bench-");
        try (var cityHall = CityHallProcess.start(data);
                var server = EmbeddedServer.attachOrStart(data);
                var records = ManyCases.connect(server.address(), MUNICIPALITY)) {
            fileOne(cityHall.port());
            ManyCases.fill(records, CASES);
            try (var client = signedIn(cityHall.port())) {
                for (var time = 1; time <= TIMES; time++) {
                    for (var format : List.of("csv", "cp932", "json")) {
                        measure(client, cityHall, format);
                    }
                }
            }
        }
    }

    private static void measure(HttpClient client, CityHallProcess cityHall, String format) throws Exception {
        var uri = URI.create("http://localhost:" + cityHall.port() + "/staff/cases/export?view=all&format=" + format);
        var samples = new ArrayList<Long>();
        var started = System.nanoTime();
        var answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("Expected 200, got " + answer.statusCode());
        }
        var lines = 0L;
        var bytes = 0L;
        var next = started;
        var buffer = new byte[64 * 1024];
        try (var body = answer.body()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                for (var i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
                if (System.nanoTime() >= next) {
                    samples.add(cityHall.memoryMebibytes());
                    next += Duration.ofMillis(250).toNanos();
                }
            }
        }
        var seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                "%-6s %,d lines, %,d MiB in %.1f s: %,.0f rows/s; memory of the process %s MiB%n",
                format, lines, bytes >> 20, seconds, lines / seconds, spread(samples));
    }

    /** At the beginning, the highest of each third, at the end. */
    private static String spread(List<Long> samples) {
        var words = new ArrayList<String>();
        for (var third = 0; third < 3; third++) {
            samples.subList(samples.size() * third / 3, samples.size() * (third + 1) / 3).stream()
                    .max(Long::compare)
                    .ifPresent(most -> words.add(Long.toString(most)));
        }
        return String.join(" / ", words);
    }

    private static HttpClient signedIn(int port) throws Exception {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var page = URI.create("http://localhost:" + port + "/staff/sign-in");
        var form = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
        var token = CSRF.matcher(form);
        if (!token.find()) {
            throw new IOException("No form to sign in with");
        }
        var body = "login=clerk&password=demo-clerk-2023&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        client.send(
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
        return client;
    }

    private static void fileOne(int port) throws Exception {
        var body = Files.readAllBytes(Path.of("src/test/resources/after-school-club-application.json"));
        try (var wire = new Wire(port)) {
            var answer = wire.post(
                    "/api/v1/procedures/after-school-club/applications",
                    "Content-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n",
                    body);
            if (answer.status() != 201) {
                throw new IllegalStateException("Expected 201, got " + answer.status());
            }
        }
    }
}
