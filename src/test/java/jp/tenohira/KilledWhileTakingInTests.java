package jp.tenohira;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import jp.tenohira.testing.SeparateCityHall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process is killed with -9 while it takes in a print log: once as a file is being written, once when files have their names and the
 * batch's row is not there yet. After each start either nothing of the log counts or all; handed in again, it counts once.
 */
class KilledWhileTakingInTests {

    private static final int MONTHS = 60;
    private static final int LINES_A_MONTH = 400;
    private static final long FACES = 3L * MONTHS * LINES_A_MONTH;

    private final JsonMapper json = JsonMapper.builder().build();

    @TempDir
    Path data;

    @Test
    void nothingOrAllOfALogIsThereAfterKillMinusNine() throws Exception {
        var log = log();
        try (var client = HttpClient.newHttpClient()) {
            var token = "";
            for (var seen : new String[] {".part", ".parquet"}) {
                try (var cityHall = SeparateCityHall.start(data, "--empty")) {
                    token = token.isEmpty() ? token() : token;
                    assertThat(faces(client, cityHall, token))
                            .as("before a file " + seen)
                            .isIn(0L, FACES);
                    killedWhen(seen, client, cityHall, token, log);
                }
            }
            try (var cityHall = SeparateCityHall.start(data, "--empty")) {
                assertThat(faces(client, cityHall, token)).isIn(0L, FACES);
                assertThat(hand(client, cityHall, token, log).at("/rows").asLong())
                        .isEqualTo((long) MONTHS * LINES_A_MONTH);
                assertThat(faces(client, cityHall, token)).isEqualTo(FACES);
                assertThat(hand(client, cityHall, token, log).at("/fresh").asBoolean())
                        .isFalse();
                assertThat(faces(client, cityHall, token)).isEqualTo(FACES);
            }
        }
    }

    /** Hands the log in and kills the process as soon as a new file of that kind can be seen. */
    private void killedWhen(String ending, HttpClient client, SeparateCityHall cityHall, String token, String log)
            throws Exception {
        var before = files(ending);
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<Boolean> answered = thread.submit(() -> {
                try {
                    return hand(client, cityHall, token, log).has("batch");
                } catch (IOException _) {
                    return false;
                }
            });
            while (before.containsAll(files(ending)) && !answered.isDone()) {
                Thread.onSpinWait();
            }
            cityHall.kill();
            assertThat(answered.get()).as("answered before it was killed").isFalse();
        }
    }

    private Set<Path> files(String ending) throws IOException {
        var table = data.resolve("facts").resolve("print_job");
        if (!Files.exists(table)) {
            return Set.of();
        }
        try (var all = Files.walk(table)) {
            return all.filter(path -> path.toString().endsWith(ending)).collect(Collectors.toCollection(HashSet::new));
        } catch (java.io.UncheckedIOException _) {
            // a file got its name while we looked
            return Set.of();
        }
    }

    private String token() throws IOException, InterruptedException {
        var said = SeparateCityHall.run(
                Map.of(),
                "token",
                "--role",
                "administrator",
                "--scope",
                "printing:write",
                "--scope",
                "figures:read",
                "--data",
                data.toString());
        assertThat(said.code()).as(said.err()).isZero();
        return said.out().strip();
    }

    private JsonNode hand(HttpClient client, SeparateCityHall cityHall, String token, String log)
            throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(cityHall.at("/api/v1/print-jobs:import"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofString(log))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    /** As the figure shows them; nothing where there is no data. */
    private long faces(HttpClient client, SeparateCityHall cityHall, String token)
            throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(cityHall.at("/api/v1/figures/printed-faces"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body()).at("/value").asLong(0);
    }

    private static String log() {
        var log = new StringBuilder();
        var first = YearMonth.of(2015, 4);
        for (int month = 0; month < MONTHS; month++) {
            var of = first.plusMonths(month);
            for (int line = 0; line < LINES_A_MONTH; line++) {
                log.append("p user%d %d [%02d/%s/%d:09:21:06 +0900] total 3 - h n A4 one-sided\n"
                        .formatted(
                                line % 9,
                                month * LINES_A_MONTH + line,
                                1 + line % 28,
                                of.getMonth()
                                        .getDisplayName(java.time.format.TextStyle.SHORT, java.util.Locale.ENGLISH),
                                of.getYear()));
            }
        }
        return log.toString();
    }
}
