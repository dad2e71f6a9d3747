package jp.tenohira.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Set;
import jp.tenohira.core.JapaneseDates;
import tools.jackson.databind.json.JsonMapper;

/** Files applications through the public API. A server that is busy or slow is asked again with the same key, so nothing is filed twice. */
final class Filer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Integer> AGAIN = Set.of(429, 502, 503, 504);
    private static final int MOST_TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Scenario scenario;
    private final URI address;
    private final String token;

    Filer(Scenario scenario, URI server, String token) {
        this.scenario = scenario;
        this.address = server.resolve("/api/v1/procedures/" + scenario.procedure() + "/applications");
        this.token = token;
    }

    sealed interface Answer {
        record Receipt(String number) implements Answer {}

        record Refused(int status, String detail) implements Answer {}

        record Unreachable(String why) implements Answer {}
    }

    /** Whether anybody answers at the address at all. */
    boolean isAnswered() throws InterruptedException {
        try {
            http.send(
                    HttpRequest.newBuilder(address.resolve("/actuator/health"))
                            .timeout(TIMEOUT)
                            .build(),
                    BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    Answer file(Planned planned) throws InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", planned.key(scenario))
                .POST(BodyPublishers.ofString(body(planned)))
                .build();
        var pause = FIRST_PAUSE;
        Answer last = new Answer.Unreachable("never asked");
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            try {
                var response = http.send(request, BodyHandlers.ofString());
                last = answer(response);
                if (!AGAIN.contains(response.statusCode())) {
                    return last;
                }
            } catch (IOException e) {
                last = new Answer.Unreachable(e.getClass().getSimpleName() + " " + e.getMessage());
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2);
        }
        return last;
    }

    private static Answer answer(HttpResponse<String> response) {
        if (response.statusCode() != 200 && response.statusCode() != 201) {
            return new Answer.Refused(response.statusCode(), response.body());
        }
        var receipt = JSON.readTree(response.body()).path("receipt").asString("");
        return receipt.isEmpty()
                ? new Answer.Refused(response.statusCode(), "The answer has no receipt: " + response.body())
                : new Answer.Receipt(receipt);
    }

    /** The same application always has the same body: the server compares it with the one filed under the key before. */
    static String body(Planned planned) {
        var body = new LinkedHashMap<String, Object>();
        body.put("answers", planned.answers());
        body.put("language", planned.language());
        body.put("device", planned.device());
        body.put("startedAt", inJapan(planned.startedAt()));
        body.put("filedAt", inJapan(planned.filedAt()));
        return JSON.writeValueAsString(body);
    }

    private static String inJapan(LocalDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(JapaneseDates.JST));
    }

    @Override
    public void close() {
        http.close();
    }
}
