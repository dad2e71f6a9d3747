package jp.tenohira.assistant.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.assistant.DeskOfTest;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@CityHallTest
class ChatCompletionsTests {

    private final Tool tool;
    private final StaffOfTest staff;
    private final DeskOfTest desk;
    private final int port;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ScriptedModel server = ScriptedModels.server();

    @Autowired
    ChatCompletionsTests(StaffOfTest staff, DeskOfTest desk, JdbcClient jdbc, @LocalServerPort int port) {
        this.tool = new Tool(staff, desk, jdbc, port);
        this.staff = staff;
        this.desk = desk;
        this.port = port;
    }

    @Test
    void anAnswerComesInOneOrInPieces() {
        var whole = json.readTree(tool.asked(ScriptedModels.OUTSIDE, "春のあいさつ文を三つ書いてください。", Map.of())
                .body());
        assertThat(whole.path("object").asString()).isEqualTo("chat.completion");
        assertThat(whole.at("/choices/0/message/content").asString())
                .isEqualTo(ScriptedModel.SAYS + "春のあいさつ文を三つ書いてください。");
        assertThat(whole.at("/choices/0/finish_reason").asString()).isEqualTo("stop");
        assertThat(whole.at("/usage/total_tokens").asInt()).isEqualTo(30);

        var stream = tool.asked(
                ScriptedModels.OUTSIDE,
                "夏のあいさつ文を書いてください。",
                Map.of("stream", true, "stream_options", Map.of("include_usage", true)));
        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(stream.headers().firstValue("X-Tenohira-Generated")).hasValue("unchecked");
        assertThat(tool.text(stream.body())).isEqualTo(ScriptedModel.SAYS + "夏のあいさつ文を書いてください。");
        assertThat(stream.body()).endsWith("data: [DONE]\n\n").contains("\"total_tokens\":30");
    }

    @Test
    void everyAnswerIsMarkedAsGeneratedAndARefusalIsNot() {
        assertThat(tool.asked(ScriptedModels.OUTSIDE, "秋のあいさつ文", Map.of())
                        .headers()
                        .firstValue("X-Tenohira-Generated"))
                .hasValue("unchecked");
        assertThat(tool.asked(ScriptedModels.OUTSIDE, "佐藤花子さんへの返信", Map.of())
                        .headers()
                        .firstValue("X-Tenohira-Generated"))
                .isEmpty();
    }

    @Test
    void aToolThatAsksIsToldWhatBearsOutEachSentence() {
        var text = "文化祭の来場者は1200人でした。\n\nscript:miscount";
        var asking = Map.<String, Object>of("tenohira", Map.of("evidence", true));

        var whole =
                json.readTree(tool.asked(ScriptedModels.OUTSIDE, text, asking).body());
        var chunks = tool.asked(
                        ScriptedModels.OUTSIDE, text, Map.of("stream", true, "tenohira", Map.of("evidence", true)))
                .body();
        var unasked = tool.asked(ScriptedModels.OUTSIDE, text, Map.of()).body();

        var content = whole.at("/choices/0/message/content").asString();
        var sentences = whole.at("/tenohira/sentences");
        assertThat(sentences).anySatisfy(sentence -> {
            assertThat(content.substring(
                            sentence.path("start").asInt(), sentence.path("end").asInt()))
                    .contains("来場者は");
            assertThat(sentence.path("verdict").asString()).isEqualTo("not_found");
            assertThat(sentence.path("missing").size()).isPositive();
        });
        var last = json.readTree(chunks.lines()
                .filter(line -> line.contains("\"sentences\""))
                .findFirst()
                .orElseThrow()
                .substring("data: ".length()));
        assertThat(last.at("/tenohira/sentences")).isEqualTo(sentences);
        assertThat(last.path("choices").size()).isZero();
        assertThat(last.has("usage")).isFalse();
        assertThat(unasked).doesNotContain("sentences");
    }

    @Test
    void aSentenceThatStandsInWhatWasSentIsBorneOutByItsPlaceThere() {
        var text = "来場者数をまとめてください。\n\n第２０回文化祭の来場者は1200人でした。";
        var messages =
                List.of(Map.of("role", "system", "content", "短く答えてください。"), Map.of("role", "user", "content", text));

        var whole = json.readTree(tool.asked(
                        ScriptedModels.OUTSIDE, "", Map.of("messages", messages, "tenohira", Map.of("evidence", true)))
                .body());

        assertThat(whole.at("/tenohira/sentences")).anySatisfy(sentence -> {
            assertThat(sentence.path("verdict").asString()).isEqualTo("supported");
            assertThat(sentence.at("/by/0/message").asInt()).isOne();
            assertThat(text.substring(
                            sentence.at("/by/0/start").asInt(),
                            sentence.at("/by/0/end").asInt()))
                    .isEqualTo("第２０回文化祭の来場者は1200人でした。");
        });
    }

    @Test
    void theLogKnowsTheUseAndNoWordOfIt() {
        var marker = "目印"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 8).replaceAll("[0-9]", "x");
        var answer = json.readTree(tool.asked(
                        ScriptedModels.OUTSIDE,
                        marker + "のキャッチコピー",
                        Map.of("tenohira", Map.of("purpose", "catch-phrase")))
                .body());

        var use = tool.logged("id", UUID.fromString(answer.at("/tenohira/use").asString()));
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

        assertThat(tool.error(tool.with(Scope.ASSISTANT_USE).post(Tool.PATH, "application/json", body), 400)
                        .path("code")
                        .asString())
                .isEqualTo(code);
        assertThat(server.received()).hasSize(before);
    }

    @Test
    void azureOpenAiIsAskedAtItsDeploymentWithItsVersionAndKey() {
        var whole = tool.asked(ScriptedModels.AZURE, "冬のあいさつ文を書いてください。", Map.of());
        var stream = tool.asked(ScriptedModels.AZURE, "冬の案内文を書いてください。", Map.of("stream", true));

        assertThat(json.readTree(whole.body()).at("/choices/0/message/content").asString())
                .as(whole.body())
                .isEqualTo(ScriptedModel.SAYS + "冬のあいさつ文を書いてください。");
        assertThat(tool.text(stream.body())).isEqualTo(ScriptedModel.SAYS + "冬の案内文を書いてください。");
    }

    @Test
    void onlyApprovedModelsAreOfferedAndAsked() {
        var models = json.readTree(
                        tool.with(Scope.ASSISTANT_USE).get("/api/v1/models").body())
                .path("data");

        assertThat(models.findValuesAsString("id"))
                .contains(ScriptedModels.OUTSIDE, ScriptedModels.IN_HOUSE)
                .doesNotContain(ScriptedModels.NOT_APPROVED);
        assertThat(models.findValuesAsString("label")).contains("試験用モデル");
        for (var name : List.of(ScriptedModels.NOT_APPROVED, "gpt-4o", "no-model")) {
            assertThat(tool.error(tool.asked(name, "あいさつ文", Map.of()), 404)
                            .path("code")
                            .asString())
                    .isEqualTo("model_not_found");
        }
    }

    @Test
    void whoHasNoTokenOrNotItsScopeIsToldSoAsOpenAiClientsReadIt() {
        var nobody = HttpVisitor.at(port).post(Tool.PATH, "application/json", tool.body("m", "あ", Map.of()));
        assertThat(tool.error(nobody, 401).path("message").asString()).contains("token");
        assertThat(tool.error(
                                tool.with(Scope.FIGURES_READ)
                                        .post(Tool.PATH, "application/json", tool.body("m", "あ", Map.of())),
                                403)
                        .path("type")
                        .asString())
                .isEqualTo("invalid_request_error");
        assertThat(tool.with(Scope.FIGURES_READ).get("/api/v1/models").statusCode())
                .isEqualTo(403);
        assertThat(tool.error(tool.with(Scope.ASSISTANT_USE).post(Tool.PATH, "application/json", "{\"model\":"), 400)
                        .path("type")
                        .asString())
                .isEqualTo("invalid_request_error");
    }

    @Test
    void aCityWithoutAModelIsToldSoAndWhatTheGuardFound() {
        var elsewhere = HttpVisitor.atAizuwakamatsu(port)
                .withToken(desk.admit(
                        Cities.AIZUWAKAMATSU, staff.token(Cities.AIZUWAKAMATSU, Role.CLERK, Scope.ASSISTANT_USE)));
        var before = server.received().size();

        assertThat(json.readTree(elsewhere.get("/api/v1/models").body())
                        .path("data")
                        .findValuesAsString("id"))
                .containsExactly("no-model");
        var answer = json.readTree(elsewhere
                        .post(Tool.PATH, "application/json", tool.body("no-model", "佐藤花子さんへの返信", Map.of()))
                        .body())
                .at("/choices/0/message/content")
                .asString();

        assertThat(answer)
                .contains("モデルが接続されていません", "No model is connected", "氏名", "第5条", "templates")
                .doesNotContain("佐藤");
        assertThat(server.received()).hasSize(before);
        assertThat(tool.error(
                                elsewhere.post(
                                        Tool.PATH,
                                        "application/json",
                                        tool.body(ScriptedModels.OUTSIDE, "あ", Map.of())),
                                404)
                        .path("code")
                        .asString())
                .isEqualTo("model_not_found");
    }
}
