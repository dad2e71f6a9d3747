package jp.tenohira.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer has in common: the policy, the language, and plain words when something cannot be shown. */
@CityHallTest
class PagesTests {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ui",
                "/ui/figures",
                "/accessibility",
                "/assets/page.css",
                "/no-such-page",
                "/api/v1/no-such",
                "/staff"
            })
    void everyAnswerCarriesTheStrictPolicy(String path) throws Exception {
        var policy = get(path).headers().allValues("Content-Security-Policy");

        assertThat(policy).containsExactly(SecurityHeadersFilter.POLICY);
        assertThat(get(path).headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void anUnknownPageSaysSoInTheReadersLanguage() throws Exception {
        assertThat(get("/ui/no-such-page?lang=ja").statusCode()).isEqualTo(404);
        assertThat(get("/ui/no-such-page?lang=ja").body())
                .contains("ページが見つかりません")
                .contains("<html lang=\"ja\">")
                .contains("/ui/no-such-page?lang=en");
        assertThat(get("/ui/no-such-page?lang=en").body())
                .contains("Page not found")
                .contains("<html lang=\"en\">");
    }

    @Test
    void anErrorPageTellsNothingAboutTheInside() throws Exception {
        assertThat(get("/ui/no-such-page").body())
                .doesNotContain("Exception")
                .doesNotContain("org.springframework")
                .doesNotContain("Tomcat");
    }

    @Test
    void theApiAnswersAsAProblem() throws Exception {
        var answer = get("/api/v1/procedures/no-such-procedure/no-such-thing");

        assertThat(answer.statusCode()).isBetween(401, 404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void aFormWithoutItsTokenIsRefusedAsAPage() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(at("/ui?lang=ja"))
                        .POST(HttpRequest.BodyPublishers.ofString("a=b"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("このページは表示できません");
    }

    @ParameterizedTest
    @ValueSource(ints = {64_000_000, 100_000_000})
    void aFileThatIsTooLargeIsExplained(int bytes) throws Exception {
        var body = "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.pdf\"\r\n\r\n" + "a".repeat(bytes)
                + "\r\n--x--\r\n";
        var answer = client.send(
                HttpRequest.newBuilder(at("/ui?lang=ja"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("送信できる大きさを超えています").contains("10MB");
    }

    @Test
    void aChosenLanguageIsRemembered() throws Exception {
        assertThat(get("/ui?lang=en").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("lang=en").contains("SameSite=Lax"));
    }

    @Test
    void assetsAreKeptForGoodUnderAnAddressThatChangesWithThem() throws Exception {
        var answer = get(Assets.url("page.js"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
        assertThat(get("/webjars/htmx.org/2.0.10/dist/htmx.min.js").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .header("Accept", "text/html,*/*")
                        .build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
