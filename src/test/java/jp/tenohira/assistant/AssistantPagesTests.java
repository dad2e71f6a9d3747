package jp.tenohira.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AssistantPagesTests {

    private static final String PATH = "/staff/assistant";
    private static final String API = "/api/v1/assistant/inspections";

    private final StaffOfTest staff;
    private final JdbcClient jdbc;
    private final int port;
    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    AssistantPagesTests(StaffOfTest staff, JdbcClient jdbc, @LocalServerPort int port) {
        this.staff = staff;
        this.jdbc = jdbc;
        this.port = port;
    }

    private HttpVisitor client(Role role, Scope... scopes) {
        return HttpVisitor.at(port).withToken(staff.token(Cities.KORIYAMA, role, scopes));
    }

    private static String asked(String text, int level) {
        return "{\"text\": %s, \"declaredLevel\": %d}"
                .formatted(JsonMapper.shared().writeValueAsString(text), level);
    }

    private JsonNode inspected(String text, int level) {
        var answer = client(Role.CLERK, Scope.ASSISTANT_USE).post(API, "application/json", asked(text, level));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    @Test
    void theApiNamesKindPlaceConfidenceAndArticle() {
        var text = "申請者の佐藤花子さん(090-1234-5678)へ";

        var answer = inspected(text, 1);

        assertThat(answer.get("blocked").asBoolean()).isTrue();
        assertThat(answer.get("level").asInt()).isEqualTo(2);
        assertThat(answer.get("findings")).hasSize(2);
        var name = answer.get("findings").get(0);
        assertThat(name.get("kind").asString()).isEqualTo("person_name");
        assertThat(text.substring(name.get("start").asInt(), name.get("end").asInt()))
                .isEqualTo("佐藤花子");
        assertThat(name.get("article").asInt()).isEqualTo(5);
        assertThat(name.get("blocks").asBoolean()).isTrue();
        assertThat(inspected("春の交通安全運動のあいさつ文を作ってください。", 1).get("blocked").asBoolean())
                .isFalse();
    }

    @Test
    void whoHasNoTokenOrNotItsScopeInspectsNothing() {
        assertThat(HttpVisitor.at(port)
                        .post(API, "application/json", asked("あ", 1))
                        .statusCode())
                .isEqualTo(401);
        assertThat(client(Role.CLERK, Scope.FIGURES_READ)
                        .post(API, "application/json", asked("あ", 1))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"declaredLevel": 1}            | 422
            {"text": "a", "declaredLevel": 4} | 422
            {"text":                         | 400
            """)
    void whatCannotBeInspectedIsRefused(String body, int status) {
        assertThat(client(Role.HEAD, Scope.ASSISTANT_USE)
                        .post(API, "application/json", body)
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndTheLongestIsRead() {
        var client = client(Role.CLERK, Scope.ASSISTANT_USE);
        var longest = "あ".repeat(Guard.LONGEST);

        assertThat(client.post(API, "application/json", asked(longest, 1)).statusCode())
                .isEqualTo(200);
        assertThat(client.post(API, "application/json", asked(longest + "あ", 1)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void theTraceHoldsNoWordOfTheText() {
        inspected("秘密の相談者は勅使河原珠美さんです。", 1);

        var traces = CurrentMunicipality.call(
                Cities.KORIYAMA,
                () -> jdbc.sql("select detail::text from audit_entry where action = 'assistant.inspected'")
                        .query(String.class)
                        .list());
        assertThat(traces)
                .isNotEmpty()
                .noneMatch(trace -> trace.contains("珠美"))
                .anyMatch(trace -> trace.contains("sha256"));
    }

    @ParameterizedTest
    @CsvSource({"4, 機密性2の資料を要約して", "5, 佐藤花子さんへの返信", "6, 村上春樹風に書いて"})
    void anArticleThatIsBrokenIsShownWithWhatToDo(int article, String text) {
        var visitor = HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.CLERK).login());

        var shown = Jsoup.parse(
                visitor.submit(PATH, PATH, Map.of("text", text, "level", "1")).body());

        assertThat(shown.select(".advice h3").eachText()).anyMatch(heading -> heading.startsWith("第" + article + "条"));
        assertThat(shown.select(".mark--blocking")).isNotEmpty();
        assertThat(Jsoup.parse(visitor.get(PATH + "/guideline").body()).select("#article-" + article))
                .hasSize(1);
    }

    @Test
    void aScriptInTheTextIsOnlyShown() {
        var visitor = HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.CLERK).login());
        var text = "<script>alert(1)</script> 佐藤花子さん <img src=x onerror=alert(1)>";

        var body =
                visitor.submit(PATH, PATH, Map.of("text", text, "level", "1")).body();

        assertThat(Jsoup.parse(body).select(".marked-text script, .marked-text img"))
                .isEmpty();
        assertThat(Jsoup.parse(body).select(".marked-text").text()).contains("<script>");
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedStays() {
        var visitor = HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.CLERK).login());

        var answer = visitor.submit(PATH, PATH, Map.of("text", "あいさつ文"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("機密性を選んでください", "あいさつ文");
    }

    @Test
    void thePagesAreReadableByEverybody() {
        try (var page = CityHallBrowser.desktop()) {
            var account = staff.account(Cities.KORIYAMA, Role.CLERK);
            CityHallBrowser.signIn(page, "http://localhost:" + port, account.login(), StaffOfTest.PASSWORD);
            page.navigate("http://localhost:" + port + PATH);
            assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
            page.fill("#text", "佐藤花子さん(090-1234-5678)の件。資料は機密性2です。村上春樹風に。");
            page.locator("label[for=level]").click();
            page.click("form[action='/staff/assistant'] button[type=submit]");
            assertThat(page.locator(".mark--blocking").count()).isPositive();
            assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
            page.navigate("http://localhost:" + port + PATH + "/guideline?lang=en");
            assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
        }
    }
}
