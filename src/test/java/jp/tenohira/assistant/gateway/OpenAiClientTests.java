package jp.tenohira.assistant.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import jp.tenohira.assistant.DeskOfTest;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OpenAI's own client from npm, its version pinned in {@code src/test/openai}, unchanged but for address and token. */
@CityHallTest
class OpenAiClientTests {

    private static final Path SOURCE = Path.of("src", "test", "openai");
    private static final Path INSTALLED = Path.of("target", "openai-client");

    private final StaffOfTest staff;
    private final DeskOfTest desk;
    private final int port;

    @Autowired
    OpenAiClientTests(StaffOfTest staff, DeskOfTest desk, @LocalServerPort int port) {
        this.staff = staff;
        this.desk = desk;
        this.port = port;
    }

    @BeforeAll
    static void installed() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        for (var file : List.of("package.json", "package-lock.json", "client.cjs")) {
            Files.copy(SOURCE.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(
                        "%s (nodejs and npm are needed: ./tenohira test installs them)%n%s",
                        String.join(" ", command), said)
                .isZero();
        return said;
    }

    @Test
    void theOfficialClientIsAnsweredAsItExpects() throws IOException, InterruptedException {
        ScriptedModels.server();
        var token = desk.admit(Cities.KORIYAMA, staff.token(Cities.KORIYAMA, Role.CLERK, Scope.ASSISTANT_USE));

        var said = run("node", "client.cjs", "http://localhost:" + port + "/api/v1", token, ScriptedModels.OUTSIDE);

        var heard = JsonMapper.shared().readTree(said);
        var expected = ScriptedModel.SAYS + "秋まつりのあいさつ文を書いてください。";
        assertThat(heard.path("models").toString()).contains(ScriptedModels.OUTSIDE);
        assertThat(heard.at("/whole/choices/0/message/content").asString()).isEqualTo(expected);
        assertThat(heard.path("streamed").asString()).isEqualTo(expected);
        assertThat(heard.path("gathered").asString()).isEqualTo(expected);
        assertThat(heard.path("finish").asString()).isEqualTo("stop");
        assertThat(heard.at("/usage/total_tokens").asInt()).isEqualTo(30);
        assertError(heard, "personal", "BadRequestError", "guideline_article_5");
        assertError(heard, "unknownModel", "NotFoundError", "model_not_found");
        assertError(heard, "rateLimited", "RateLimitError", "upstream_too_many");
        assertError(heard, "broken", "InternalServerError", "upstream_broken");
        assertError(heard, "cut", "APIError", "upstream_cut");
        assertError(heard, "image", "BadRequestError", "guideline_article_2");
        assertError(heard, "stranger", "AuthenticationError", "http_401");
    }

    private static void assertError(JsonNode heard, String which, String kind, String code) {
        var error = heard.path("errors").path(which);
        assertThat(error.path("kind").asString("")).as(which + " " + error).isEqualTo(kind);
        assertThat(error.path("code").asString("")).as(which + " " + error).isEqualTo(code);
    }
}
