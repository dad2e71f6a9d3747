package jp.tenohira.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DemoModelTests {

    private static final String QUOTED = """
            《資料》[1] ごみの出し方 4 粗大ごみ
            手数料は1点につき500円です。
            《/資料》
            質問：手数料はいくらですか""";

    private final JsonMapper json = JsonMapper.builder().build();
    private final DemoModel model = new DemoModel(json);

    @AfterEach
    void close() {
        model.close();
    }

    private String asked(String prompt, boolean streamed) throws IOException, InterruptedException {
        var body = json.writeValueAsString(Map.of(
                "model",
                "scripted",
                "stream",
                streamed,
                "messages",
                List.of(Map.of("role", "user", "content", prompt))));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(model.baseUrl() + "/chat/completions"))
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void itAnswersFromTheQuotesItWasGivenAndSaysThatItFollowsAScript() throws Exception {
        assertThat(json.readTree(asked(QUOTED, false))
                        .at("/choices/0/message/content")
                        .asString())
                .isEqualTo("【試験用モデル：台本どおりの応答です】\n手数料は1点につき500円です。[1]");
    }

    @Test
    void itRepeatsAnyOtherPrompt() throws Exception {
        assertThat(asked("春のあいさつ文を書いてください。", false)).contains("試験用モデル", "春のあいさつ文を書いてください。");
    }

    @Test
    void aStreamEndsAsOpenAisDoes() throws Exception {
        assertThat(asked(QUOTED, true))
                .contains("試験用モデル", "\"finish_reason\":\"stop\"")
                .endsWith("data: [DONE]\n\n");
    }
}
