package jp.tenohira;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.tenohira.testing.SampleApplications;
import jp.tenohira.testing.SeparateCityHall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application is killed while residents file. Whoever got a receipt finds the application, and nobody files twice. */
class KilledUnderLoadTests {

    private static final int CLIENTS = 8;
    private static final int ANSWERS_BEFORE_THE_KILL = 300;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, String> receiptByKey = new ConcurrentHashMap<>();
    private final Map<String, String> codeByReceipt = new ConcurrentHashMap<>();

    @TempDir
    Path data;

    @Test
    void everyReceiptIsThereAfterKillMinusNineAndNoneTwice() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            fileUntilKilled(client);
            assertThat(receiptByKey).hasSizeGreaterThanOrEqualTo(ANSWERS_BEFORE_THE_KILL);
            assertThat(receiptByKey.values()).doesNotHaveDuplicates();

            try (var again = SeparateCityHall.start(data)) {
                for (var receipt : codeByReceipt.entrySet()) {
                    assertThat(status(client, again, receipt.getKey(), receipt.getValue()))
                            .as(receipt.getKey())
                            .isEqualTo(200);
                }
                for (var filed : receiptByKey.entrySet()) {
                    assertThat(file(client, again, filed.getKey())
                                    .at("/receipt")
                                    .asString())
                            .isEqualTo(filed.getValue());
                }
            }
        }
    }

    private void fileUntilKilled(HttpClient client) throws Exception {
        try (var cityHall = SeparateCityHall.start(data);
                var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Void>> filers = java.util.stream.IntStream.range(0, CLIENTS)
                    .mapToObj(_ -> threads.submit(() -> fileForever(client, cityHall)))
                    .toList();
            while (receiptByKey.size() < ANSWERS_BEFORE_THE_KILL
                    && filers.stream().noneMatch(Future::isDone)) {
                Thread.sleep(5);
            }
            cityHall.kill();
            for (var filer : filers) {
                filer.get();
            }
        }
    }

    /** Files until the connection breaks; only what was answered with 201 is remembered. */
    private Void fileForever(HttpClient client, SeparateCityHall cityHall) throws InterruptedException {
        while (true) {
            var key = UUID.randomUUID().toString();
            try {
                var receipt = file(client, cityHall, key);
                receiptByKey.put(key, receipt.at("/receipt").asString());
                codeByReceipt.put(
                        receipt.at("/receipt").asString(), receipt.at("/code").asString());
            } catch (IOException _) {
                return null;
            }
        }
    }

    private JsonNode file(HttpClient client, SeparateCityHall cityHall, String key)
            throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(cityHall.at("/api/v1/procedures/after-school-club/applications"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(SampleApplications.afterSchoolClub()))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private int status(HttpClient client, SeparateCityHall cityHall, String receipt, String code)
            throws IOException, InterruptedException {
        HttpResponse<Void> answer = client.send(
                HttpRequest.newBuilder(cityHall.at("/api/v1/applications/" + receipt))
                        .header("Application-Code", code)
                        .build(),
                BodyHandlers.discarding());
        return answer.statusCode();
    }
}
