package jp.tenohira.assistant.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CityHallTest
@ExtendWith(OutputCaptureExtension.class)
class ChatCompletionsTests {

    private static final String PATH = "/api/v1/chat/completions";

    private final StaffOfTest staff;
    private final JdbcClient jdbc;
    private final int port;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ScriptedModel server = ScriptedModels.server();

    @Autowired
    ChatCompletionsTests(StaffOfTest staff, JdbcClient jdbc, @LocalServerPort int port) {
        this.staff = staff;
        this.jdbc = jdbc;
        this.port = port;
    }

    private HttpVisitor tool(Scope... scopes) {
        return HttpVisitor.at(port).withToken(staff.token(Cities.KORIYAMA, Role.CLERK, scopes));
    }

    private String body(String model, String text, Map<String, Object> more) {
        var body = new java.util.HashMap<String, Object>(more);
        body.put("model", model);
        body.putIfAbsent("messages", List.of(Map.of("role", "user", "content", text)));
        return json.writeValueAsString(body);
    }

    private java.net.http.HttpResponse<String> asked(String model, String text, Map<String, Object> more) {
        return tool(Scope.ASSISTANT_USE).post(PATH, "application/json", body(model, text, more));
    }

    private JsonNode error(java.net.http.HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body()).path("error");
    }

    private Map<String, Object> logged(String column, String value) {
        return CurrentMunicipality.call(
                Cities.KORIYAMA,
                () -> jdbc.sql("select * from model_use where " + column + " = :value order by began_at desc limit 1")
                        .param("value", value)
                        .query()
                        .singleRow());
    }

    private Map<String, Object> lastUse() {
        return CurrentMunicipality.call(
                Cities.KORIYAMA,
                () -> jdbc.sql("select * from model_use order by began_at desc limit 1")
                        .query()
                        .singleRow());
    }

    @Test
    void anAnswerComesInOneOrInPieces() {
        var whole = json.readTree(
                asked(ScriptedModels.OUTSIDE, "春のあいさつ文を三つ書いてください。", Map.of()).body());
        assertThat(whole.path("object").asString()).isEqualTo("chat.completion");
        assertThat(whole.at("/choices/0/message/content").asString())
                .isEqualTo(ScriptedModel.SAYS + "春のあいさつ文を三つ書いてください。");
        assertThat(whole.at("/choices/0/finish_reason").asString()).isEqualTo("stop");
        assertThat(whole.at("/usage/total_tokens").asInt()).isEqualTo(30);

        var stream = asked(
                ScriptedModels.OUTSIDE,
                "夏のあいさつ文を書いてください。",
                Map.of("stream", true, "stream_options", Map.of("include_usage", true)));
        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(text(stream.body())).isEqualTo(ScriptedModel.SAYS + "夏のあいさつ文を書いてください。");
        assertThat(stream.body()).endsWith("data: [DONE]\n\n").contains("\"total_tokens\":30");
    }

    private String text(String stream) {
        var text = new StringBuilder();
        stream.lines()
                .filter(line -> line.startsWith("data: {"))
                .forEach(line -> text.append(json.readTree(line.substring(6))
                        .at("/choices/0/delta/content")
                        .asString("")));
        return text.toString();
    }

    @Test
    void theLogKnowsTheUseAndNoWordOfIt() {
        var marker = "目印"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 8).replaceAll("[0-9]", "x");
        var answer = json.readTree(asked(
                        ScriptedModels.OUTSIDE,
                        marker + "のキャッチコピー",
                        Map.of("tenohira", Map.of("purpose", "catch-phrase")))
                .body());

        var use = CurrentMunicipality.call(
                Cities.KORIYAMA,
                () -> jdbc.sql("select *, model_use::text as everything from model_use where id = :id")
                        .param("id", UUID.fromString(answer.at("/tenohira/use").asString()))
                        .query()
                        .singleRow());
        var sent = server.received().stream()
                .filter(body -> body.contains(marker))
                .findFirst()
                .orElseThrow();
        assertThat(use.get("outcome")).isEqualTo("ANSWERED");
        assertThat(use.get("purpose")).isEqualTo("catch-phrase");
        assertThat(use.get("sha256")).isEqualTo(Digest.sha256(sent.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat((java.math.BigDecimal) use.get("yen")).isEqualByComparingTo("0.035");
        assertThat(String.valueOf(use.get("everything"))).doesNotContain(marker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            佐藤花子さん(090-1234-5678)への返信 | 5 | 個人が分かる情報は入力しません
            機密性2の資料を要約して             | 4 | 公表を予定しない情報
            入札予定価格の考え方を書いて         | 4 | 公表を予定しない情報
            村上春樹風に書いて                   | 6 | 特定の作品や作者をまねる指示
            """)
    void whatTheGuidelineForbidsIsKeptBackWithItsArticle(String text, int article, String words) {
        var before = server.received().size();

        var error = error(asked(ScriptedModels.OUTSIDE, text, Map.of()), 400);

        assertThat(error.path("code").asString()).startsWith("guideline_article_");
        assertThat(error.path("message").asString()).contains("第" + article + "条", words);
        assertThat(server.received()).hasSize(before);
        assertThat(lastUse()).containsEntry("outcome", "BLOCKED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'type':'text','text':'これは何'},{'type':'image_url','image_url':{'url':'data:image/png;base64,AAAA'}}]",
                "[{'type':'input_audio','input_audio':{'data':'AAAA','format':'wav'}}]",
                "[{'type':'video_url','video_url':{'url':'https://example.jp/a.mp4'}}]",
                "[{'type':'file','file':{'file_id':'x'}}]"
            })
    void picturesSoundAndFilmsAreRefusedWithTheArticle(String content) {
        var before = server.received().size();
        var body = "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":%s}]}"
                .formatted(ScriptedModels.OUTSIDE, content.replace('\'', '"'));

        var error = error(tool(Scope.ASSISTANT_USE).post(PATH, "application/json", body), 400);

        assertThat(error.path("code").asString()).isEqualTo("guideline_article_2");
        assertThat(error.path("message").asString()).contains("第2条", "画像・音声・動画");
        assertThat(server.received()).hasSize(before);
        assertThat(lastUse()).containsEntry("outcome", "NOT_TEXT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "modalities": ["text","audio"]                              | guideline_article_2
            "tools": [{"type":"function","function":{"name":"佐藤"}}]    | invalid_parameter
            "metadata": {"who": "佐藤花子"}                              | invalid_parameter
            "response_format": {"type":"json_schema","json_schema":{}}  | invalid_parameter
            "temperature": "佐藤花子"                                    | invalid_parameter
            "stop": ["佐藤花子"]                                         | invalid_parameter
            "n": 2                                                      | invalid_parameter
            "tenohira": {"level": 4}                                    | invalid_parameter
            """)
    void whatIsNotReadIsNotPassedOn(String setting, String code) {
        var before = server.received().size();
        var body = "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"あいさつ文\"}],%s}"
                .formatted(ScriptedModels.OUTSIDE, setting);

        assertThat(error(tool(Scope.ASSISTANT_USE).post(PATH, "application/json", body), 400)
                        .path("code")
                        .asString())
                .isEqualTo(code);
        assertThat(server.received()).hasSize(before);
    }

    @Test
    void theStrictestOfDeclaredFoundAndDocumentLevelCounts() {
        var harmless = "秋まつりの案内文を書いてください。";

        assertThat(error(asked(ScriptedModels.OUTSIDE, harmless, Map.of("tenohira", Map.of("level", 2))), 400)
                        .path("code")
                        .asString())
                .isEqualTo("guideline_article_4");
        assertThat(error(asked(ScriptedModels.OUTSIDE, harmless, Map.of("tenohira", Map.of("documentLevel", 3))), 400)
                        .path("message")
                        .asString())
                .contains("level 3");
        var inHouse = json.readTree(
                asked(ScriptedModels.IN_HOUSE, "機密性2の資料を要約して", Map.of()).body());
        assertThat(inHouse.at("/tenohira/level").asInt()).isEqualTo(2);
        assertThat(error(asked(ScriptedModels.IN_HOUSE, "極秘の資料を要約して", Map.of()), 400)
                        .path("code")
                        .asString())
                .isEqualTo("guideline_article_4");
        assertThat(error(asked(ScriptedModels.IN_HOUSE, "佐藤花子さんへの返信", Map.of()), 400)
                        .path("code")
                        .asString())
                .as("personal information goes to no model")
                .isEqualTo("guideline_article_5");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void personalDataIsReplacedOnTheWayOutAndPutBackInTheAnswer(boolean streamed) {
        var text = "相談者の佐藤花子さん(電話090-1234-5678)へのお礼の手紙を書いてください。";
        var answer = asked(
                        ScriptedModels.OUTSIDE, text, Map.of("stream", streamed, "tenohira", Map.of("replace", true)))
                .body();

        assertThat(
                        streamed
                                ? text(answer)
                                : json.readTree(answer)
                                        .at("/choices/0/message/content")
                                        .asString())
                .as(answer)
                .isEqualTo(ScriptedModel.SAYS + text);
        assertThat(server.received().getLast())
                .contains("⟦氏名1⟧", "⟦電話1⟧", "お礼の手紙")
                .doesNotContain("佐藤", "花子", "090", "5678");
        assertThat(lastUse()).containsEntry("replaced", 2).containsEntry("outcome", "ANSWERED");
    }

    @Test
    void whatPlaceholdersDoNotCoverKeepsTheTextBack() {
        var before = server.received().size();
        var text = "相談者の佐藤花子さんへ。控え:佐 藤 花 子";

        error(asked(ScriptedModels.OUTSIDE, text, Map.of("tenohira", Map.of("replace", true))), 400);

        assertThat(server.received()).hasSize(before);
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
            var answer = asked(ScriptedModels.OUTSIDE, "script:" + script, Map.of("stream", streamed));

            assertThat(error(answer, status).path("code").asString()).isEqualTo(code);
            assertThat(answer.body()).doesNotContain("sk-");
            assertThat(lastUse()).containsEntry("outcome", "UPSTREAM_FAILED");
        }
    }

    @Test
    void whenTheEndpointSaysWhenToTryAgainTheClientHearsIt() {
        var answer = asked(ScriptedModels.OUTSIDE, "script:429", Map.of());

        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
    }

    @ParameterizedTest
    @CsvSource({"cut, upstream_cut", "stalled, upstream_timed_out"})
    void aStreamThatBreaksOffEndsWithAnErrorAndIsLogged(String script, String code) {
        var answer = asked(ScriptedModels.OUTSIDE, "script:" + script + "\n長い文章", Map.of("stream", true));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer.body())).startsWith("【試験用モデル");
        assertThat(answer.body()).contains(code).doesNotContain("[DONE]");
        assertThat(lastUse()).containsEntry("outcome", "UPSTREAM_FAILED");
    }

    @Test
    void aSlowStreamArrivesWhole() {
        var answer = asked(ScriptedModels.OUTSIDE, "script:slow\nゆっくり", Map.of("stream", true));

        assertThat(text(answer.body())).endsWith("ゆっくり");
        assertThat(answer.body()).endsWith("data: [DONE]\n\n");
    }

    @Test
    void aClientThatHangsUpEndsTheCallToTheModel() throws Exception {
        var marker = "目印" + UUID.randomUUID().toString().replaceAll("[-0-9]", "");
        try (var socket = new java.net.Socket("localhost", port)) {
            var body = body(ScriptedModels.OUTSIDE, "script:endless\n" + marker, Map.of("stream", true))
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            var token = staff.token(Cities.KORIYAMA, Role.CLERK, Scope.ASSISTANT_USE);
            var head =
                    "POST %s HTTP/1.1\r\nHost: localhost:%d\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                            .formatted(PATH, port, token, body.length);
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
                .untilAsserted(() -> assertThat(logged("sha256", digest)).containsEntry("outcome", "CLIENT_GONE"));
    }

    @Test
    void onlyApprovedModelsAreOfferedAndAsked() {
        var models = json.readTree(
                        tool(Scope.ASSISTANT_USE).get("/api/v1/models").body())
                .path("data");

        assertThat(models.findValuesAsString("id"))
                .contains(ScriptedModels.OUTSIDE, ScriptedModels.IN_HOUSE)
                .doesNotContain(ScriptedModels.NOT_APPROVED);
        assertThat(models.findValuesAsString("label")).contains("試験用モデル");
        for (var name : List.of(ScriptedModels.NOT_APPROVED, "gpt-4o", "no-model")) {
            assertThat(error(asked(name, "あいさつ文", Map.of()), 404).path("code").asString())
                    .isEqualTo("model_not_found");
        }
    }

    @Test
    void aLoopbackEndpointNobodyVouchedForIsNotCalledAndOneThatIsAwayIsSaid() {
        assertThat(error(asked(ScriptedModels.NOT_VOUCHED, "あいさつ文", Map.of()), 502)
                        .path("code")
                        .asString())
                .isEqualTo("upstream_address_refused");
        assertThat(error(asked(ScriptedModels.NOBODY, "あいさつ文", Map.of()), 502)
                        .path("code")
                        .asString())
                .isEqualTo("upstream_unreachable");
    }

    @Test
    void aKeyIsNeitherShownNorLogged(CapturedOutput output) {
        var answer = asked(ScriptedModels.WRONG_KEY, "あいさつ文", Map.of());

        assertThat(error(answer, 502).path("code").asString()).isEqualTo("upstream_key_refused");
        asked(ScriptedModels.OUTSIDE, "script:500", Map.of());
        assertThat(answer.body() + output).doesNotContain("sk-another-secret-key", ScriptedModel.KEY);
        assertThat(tool(Scope.ASSISTANT_USE).get("/api/v1/models").body()).doesNotContain("sk-", "localhost");
    }

    @Test
    void whoHasNoTokenOrNotItsScopeIsToldSoAsOpenAiClientsReadIt() {
        var nobody = HttpVisitor.at(port).post(PATH, "application/json", body("m", "あ", Map.of()));
        assertThat(error(nobody, 401).path("message").asString()).contains("token");
        assertThat(error(tool(Scope.FIGURES_READ).post(PATH, "application/json", body("m", "あ", Map.of())), 403)
                        .path("type")
                        .asString())
                .isEqualTo("invalid_request_error");
        assertThat(tool(Scope.FIGURES_READ).get("/api/v1/models").statusCode()).isEqualTo(403);
        assertThat(error(tool(Scope.ASSISTANT_USE).post(PATH, "application/json", "{\"model\":"), 400)
                        .path("type")
                        .asString())
                .isEqualTo("invalid_request_error");
    }

    @Test
    void aCityWithoutAModelIsToldSoAndWhatTheGuardFound() {
        var tool = HttpVisitor.atAizuwakamatsu(port)
                .withToken(staff.token(Cities.AIZUWAKAMATSU, Role.CLERK, Scope.ASSISTANT_USE));
        var before = server.received().size();

        assertThat(json.readTree(tool.get("/api/v1/models").body()).path("data").findValuesAsString("id"))
                .containsExactly("no-model");
        var answer = json.readTree(tool.post(PATH, "application/json", body("no-model", "佐藤花子さんへの返信", Map.of()))
                        .body())
                .at("/choices/0/message/content")
                .asString();

        assertThat(answer)
                .contains("モデルが接続されていません", "No model is connected", "氏名", "第5条", "templates")
                .doesNotContain("佐藤");
        assertThat(server.received()).hasSize(before);
        assertThat(error(tool.post(PATH, "application/json", body(ScriptedModels.OUTSIDE, "あ", Map.of())), 404)
                        .path("code")
                        .asString())
                .isEqualTo("model_not_found");
    }
}
