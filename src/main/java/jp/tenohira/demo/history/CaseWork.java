package jp.tenohira.demo.history;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a section did with its applications so far: the older ones are decided, some are sent back, the newest wait. */
final class CaseWork {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int OK = 200;

    private static final Map<String, String> ACCEPT = Map.of("step", "ACCEPT");
    private static final Map<String, String> ADMIT = Map.of("step", "DECIDE", "outcome", "ADMIT");
    private static final Map<String, String> NOTIFY = Map.of("step", "NOTIFY");
    private static final Map<String, String> SEND_BACK =
            Map.of("step", "SEND_BACK", "reason", "住所の番地までは確認できましたが、建物の名称と部屋番号がわかりません。あれば書き足して、もう一度送ってください。");

    /** @param percent up to which part of the applications, the oldest first, the steps are taken */
    private record Share(int percent, List<Map<String, String>> steps) {}

    private static final List<Share> SHARES = List.of(
            new Share(35, List.of(ACCEPT, ADMIT, NOTIFY)),
            new Share(45, List.of(ACCEPT, ADMIT)),
            new Share(52, List.of(SEND_BACK)),
            new Share(70, List.of(ACCEPT)),
            new Share(100, List.of()));

    private final URI server;
    private final String token;

    /** @param token of the section's head, who may write */
    CaseWork(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /** @param receipts the oldest first */
    void workThrough(List<String> receipts) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < receipts.size(); i++) {
                for (var step : steps(100 * (i + 1) / receipts.size())) {
                    if (!move(http, receipts.get(i), step)) {
                        break;
                    }
                }
            }
        }
    }

    private static List<Map<String, String>> steps(int percent) {
        return SHARES.stream()
                .filter(share -> percent <= share.percent())
                .findFirst()
                .orElseThrow()
                .steps();
    }

    /** A step that is refused, such as a decision before its fee is paid, is left to whoever tries the demo. */
    private boolean move(HttpClient http, String receipt, Map<String, String> step) throws InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/applications/" + receipt + "/moves"))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", receipt + "-" + step.get("step"))
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(step)))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }
}
