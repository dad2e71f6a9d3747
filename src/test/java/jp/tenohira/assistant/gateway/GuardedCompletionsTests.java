package jp.tenohira.assistant.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.tenohira.assistant.DeskOfTest;
import jp.tenohira.identity.Scope;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the guideline does to a request on its way to a model. */
@CityHallTest
class GuardedCompletionsTests {

    private final Tool tool;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ScriptedModel server = ScriptedModels.server();

    @Autowired
    GuardedCompletionsTests(StaffOfTest staff, DeskOfTest desk, JdbcClient jdbc, @LocalServerPort int port) {
        this.tool = new Tool(staff, desk, jdbc, port);
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

        var error = tool.error(tool.asked(ScriptedModels.OUTSIDE, text, Map.of()), 400);

        assertThat(error.path("code").asString()).startsWith("guideline_article_");
        assertThat(error.path("message").asString()).contains("第" + article + "条", words);
        assertThat(server.received()).hasSize(before);
        assertThat(tool.lastUse()).containsEntry("outcome", "BLOCKED");
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

        var error = tool.error(tool.with(Scope.ASSISTANT_USE).post(Tool.PATH, "application/json", body), 400);

        assertThat(error.path("code").asString()).isEqualTo("guideline_article_2");
        assertThat(error.path("message").asString()).contains("第2条", "画像・音声・動画");
        assertThat(server.received()).hasSize(before);
        assertThat(tool.lastUse()).containsEntry("outcome", "NOT_TEXT");
    }

    @Test
    void theStrictestOfDeclaredFoundAndDocumentLevelCounts() {
        var harmless = "秋まつりの案内文を書いてください。";

        assertThat(tool.error(tool.asked(ScriptedModels.OUTSIDE, harmless, Map.of("tenohira", Map.of("level", 2))), 400)
                        .path("code")
                        .asString())
                .isEqualTo("guideline_article_4");
        assertThat(tool.error(
                                tool.asked(
                                        ScriptedModels.OUTSIDE,
                                        harmless,
                                        Map.of("tenohira", Map.of("documentLevel", 3))),
                                400)
                        .path("message")
                        .asString())
                .contains("level 3");
        var inHouse = json.readTree(
                tool.asked(ScriptedModels.IN_HOUSE, "機密性2の資料を要約して", Map.of()).body());
        assertThat(inHouse.at("/tenohira/level").asInt()).isEqualTo(2);
        assertThat(tool.error(tool.asked(ScriptedModels.IN_HOUSE, "極秘の資料を要約して", Map.of()), 400)
                        .path("code")
                        .asString())
                .isEqualTo("guideline_article_4");
        assertThat(tool.error(tool.asked(ScriptedModels.IN_HOUSE, "佐藤花子さんへの返信", Map.of()), 400)
                        .path("code")
                        .asString())
                .as("personal information goes to no model")
                .isEqualTo("guideline_article_5");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void personalDataIsReplacedOnTheWayOutAndPutBackInTheAnswer(boolean streamed) {
        var text = "相談者の佐藤花子さん(電話090-1234-5678)へのお礼の手紙を書いてください。";
        var answer = tool.asked(
                        ScriptedModels.OUTSIDE, text, Map.of("stream", streamed, "tenohira", Map.of("replace", true)))
                .body();

        assertThat(
                        streamed
                                ? tool.text(answer)
                                : json.readTree(answer)
                                        .at("/choices/0/message/content")
                                        .asString())
                .as(answer)
                .isEqualTo(ScriptedModel.SAYS + text);
        assertThat(server.received().getLast())
                .contains("⟦氏名1⟧", "⟦電話1⟧", "お礼の手紙")
                .doesNotContain("佐藤", "花子", "090", "5678");
        assertThat(tool.lastUse()).containsEntry("replaced", 2).containsEntry("outcome", "ANSWERED");
    }

    @Test
    void whatPlaceholdersDoNotCoverKeepsTheTextBack() {
        var before = server.received().size();
        var text = "電話090-1234-5678への案内。控え:09,01,23,45,67,8";

        tool.error(tool.asked(ScriptedModels.OUTSIDE, text, Map.of("tenohira", Map.of("replace", true))), 400);

        assertThat(server.received()).hasSize(before);
    }
}
