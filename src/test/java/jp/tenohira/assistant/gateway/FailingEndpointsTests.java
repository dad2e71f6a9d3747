package jp.tenohira.assistant.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.assistant.DeskOfTest;
import jp.tenohira.identity.Scope;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Endpoints that fail, stall or break off, and clients that hang up: each ends cleanly and is logged. */
@CityHallTest
@ExtendWith(OutputCaptureExtension.class)
class FailingEndpointsTests {

    private final Tool tool;
    private final int port;
    private final ScriptedModel server = ScriptedModels.server();

    @Autowired
    FailingEndpointsTests(StaffOfTest staff, DeskOfTest desk, JdbcClient jdbc, @LocalServerPort int port) {
        this.tool = new Tool(staff, desk, jdbc, port);
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource({
        "429, 429, upstream_too_many",
        "500, 502, upstream_broken",
        "garbled, 502, upstream_broken",
        "redirect, 502, upstream_broken",
        "silent, 504, upstream_timed_out"
    })
    void anEndpointThatFailsIsToldCleanlyAndLogged(String script, int status, String code) {
        for (var streamed : List.of(false, true)) {
            var answer = tool.asked(ScriptedModels.OUTSIDE, "script:" + script, Map.of("stream", streamed));

            assertThat(tool.error(answer, status).path("code").asString()).isEqualTo(code);
            assertThat(answer.body()).doesNotContain("sk-");
            assertThat(tool.lastUse()).containsEntry("outcome", "UPSTREAM_FAILED");
        }
    }

    @Test
    void whenTheEndpointSaysWhenToTryAgainTheClientHearsIt() {
        var answer = tool.asked(ScriptedModels.OUTSIDE, "script:429", Map.of());

        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
    }

    @ParameterizedTest
    @CsvSource({"cut, upstream_cut", "stalled, upstream_timed_out"})
    void aStreamThatBreaksOffEndsWithAnErrorAndIsLogged(String script, String code) {
        var answer = tool.asked(ScriptedModels.OUTSIDE, "script:" + script + "\n長い文章", Map.of("stream", true));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(tool.text(answer.body())).startsWith("【試験用モデル");
        assertThat(answer.body()).contains(code).doesNotContain("[DONE]");
        assertThat(tool.lastUse()).containsEntry("outcome", "UPSTREAM_FAILED");
    }

    @ParameterizedTest
    @CsvSource({"cut, 502, upstream_cut", "stalled, 504, upstream_timed_out"})
    void anAnswerOfWhichOnlyHalfComesIsNoneAndIsLogged(String script, int status, String code) {
        var answer = tool.asked(ScriptedModels.OUTSIDE, "script:" + script + "\n長い文章", Map.of());

        assertThat(tool.error(answer, status).path("code").asString()).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("試験用モデル");
        assertThat(tool.lastUse()).containsEntry("outcome", "UPSTREAM_FAILED");
    }

    /** It takes longer than an endpoint may be silent, and is never silent for so long. */
    @Test
    void anAnswerThatComesSlowlyArrivesWhole() {
        var answer = tool.asked(ScriptedModels.OUTSIDE, "script:slow\nゆっくり", Map.of());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("試験用モデル", "ゆっくり");
    }

    @Test
    void aSlowStreamArrivesWhole() {
        var answer = tool.asked(ScriptedModels.OUTSIDE, "script:slow\nゆっくり", Map.of("stream", true));

        assertThat(tool.text(answer.body())).endsWith("ゆっくり");
        assertThat(answer.body()).endsWith("data: [DONE]\n\n");
    }

    @Test
    void aClientThatHangsUpEndsTheCallToTheModel() throws Exception {
        var marker = "目印" + UUID.randomUUID().toString().replaceAll("[-0-9]", "");
        try (var socket = new java.net.Socket("localhost", port)) {
            var body = tool.body(ScriptedModels.OUTSIDE, "script:endless\n" + marker, Map.of("stream", true))
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            var token = tool.token(Scope.ASSISTANT_USE);
            var head =
                    "POST %s HTTP/1.1\r\nHost: localhost:%d\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                            .formatted(Tool.PATH, port, token, body.length);
            socket.getOutputStream().write(head.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            assertThat(socket.getInputStream().readNBytes(1_000)).hasSize(1_000);
        }

        assertThat(server.noticedHangUp()).isTrue();
        var sent = server.received().stream()
                .filter(each -> each.contains(marker))
                .findFirst()
                .orElseThrow();
        var digest = Digest.sha256(sent.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(tool.logged("sha256", digest)).containsEntry("outcome", "CLIENT_GONE"));
    }

    @Test
    void aLoopbackEndpointNobodyVouchedForIsNotCalledAndOneThatIsAwayIsSaid() {
        assertThat(tool.error(tool.asked(ScriptedModels.NOT_VOUCHED, "あいさつ文", Map.of()), 502)
                        .path("code")
                        .asString())
                .isEqualTo("upstream_address_refused");
        assertThat(tool.error(tool.asked(ScriptedModels.NOBODY, "あいさつ文", Map.of()), 502)
                        .path("code")
                        .asString())
                .isEqualTo("upstream_unreachable");
    }

    @Test
    void aKeyIsNeitherShownNorLogged(CapturedOutput output) {
        var answer = tool.asked(ScriptedModels.WRONG_KEY, "あいさつ文", Map.of());

        assertThat(tool.error(answer, 502).path("code").asString()).isEqualTo("upstream_key_refused");
        tool.asked(ScriptedModels.OUTSIDE, "script:500", Map.of());
        assertThat(answer.body() + output).doesNotContain("sk-another-secret-key", ScriptedModel.KEY);
        assertThat(tool.with(Scope.ASSISTANT_USE).get("/api/v1/models").body()).doesNotContain("sk-", "localhost");
    }
}
