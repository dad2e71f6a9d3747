package jp.tenohira.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.assistant.gateway.ScriptedModel;
import jp.tenohira.assistant.gateway.ScriptedModels;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Article 10: aim and criteria, a prompt, an answer judged by each criterion, the next prompt, and all drafts side by side. */
@CityHallTest
class LoopPagesTests {

    private static final String LOOP = "/staff/assistant/loop";
    private static final Map<String, String> AIM =
            Map.of("aim", "市民農園の案内", "facts", "区画は100", "criteria", "300字以内\n申込方法がある");

    private final StaffOfTest staff;
    private final DeskOfTest desk;
    private final int port;

    @Autowired
    LoopPagesTests(StaffOfTest staff, DeskOfTest desk, @LocalServerPort int port) {
        ScriptedModels.server();
        this.staff = staff;
        this.desk = desk;
        this.port = port;
    }

    private String admitted() {
        var account = staff.account(Cities.KORIYAMA, Role.CLERK, staff.section(Cities.KORIYAMA));
        desk.admit(Cities.KORIYAMA, account.staff());
        return account.login();
    }

    private HttpVisitor somebody() {
        return HttpVisitor.at(port).signedIn(admitted());
    }

    private static Map<String, String> prompt(String text) {
        var fields = new HashMap<>(AIM);
        fields.putAll(Map.of(
                "prompt", text, "level", "1", "documentLevel", "1", "model", ScriptedModels.OUTSIDE, "replace", "no"));
        return fields;
    }

    private static Map<String, String> judging(Document page, String second) {
        var fields = new HashMap<>(AIM);
        fields.putAll(Map.of("met-0", "yes", "met-1", second, "note-1", "窓口が書かれていない"));
        for (var name : List.of("answer", "use")) {
            fields.put(
                    name,
                    page.select("form[action$=judge] input[name=" + name + "]").val());
        }
        return fields;
    }

    @Test
    void whatFailedMakesTheNextPromptAndTheDraftsStandSideBySideWithTheirVerdicts() {
        var visitor = somebody();
        var assembled = Jsoup.parse(visitor.submit(LOOP, LOOP, AIM).body())
                .select("#prompt")
                .text();
        assertThat(assembled).contains("市民農園の案内", "区画は100", "- 300字以内");
        var first =
                Jsoup.parse(visitor.submit(LOOP, LOOP + "/ask", prompt("案その一")).body());
        assertThat(first.text()).contains(ScriptedModel.SAYS, "申込方法がある");
        assertThat(first.select(".beside")).as("one draft, not judged yet").isEmpty();

        var next = Jsoup.parse(
                visitor.submit(LOOP, LOOP + "/judge", judging(first, "no")).body());
        assertThat(next.select("#prompt").text())
                .contains("案その一", "申込方法がある：窓口が書かれていない")
                .doesNotContain("300字以内：");
        assertThat(next.select(".beside article").text()).contains("案1", "満たす 300字以内", "満たさない 申込方法がある", "案その一");

        var again = prompt("次の案");
        for (var name : List.of("draft", "draftJudged")) {
            again.put(name, next.select("input[name=" + name + "]").val());
        }
        var second = Jsoup.parse(visitor.submit(LOOP, LOOP + "/ask", again).body());
        assertThat(second.select(".beside article").eachText())
                .satisfiesExactly(
                        one -> assertThat(one).contains("案1", "満たさない 申込方法がある", "窓口が書かれていない", "案その一"),
                        two -> assertThat(two).contains("案2", "評価前 300字以内", "次の案"));
    }

    @Test
    void aDraftThatMeetsAllIsHandedOutWithItsMarks() {
        var visitor = somebody();
        var asked = Jsoup.parse(
                visitor.submit(LOOP, LOOP + "/ask", prompt("区画は100です。")).body());

        var done = Jsoup.parse(
                visitor.submit(LOOP, LOOP + "/judge", judging(asked, "yes")).body());

        assertThat(done.text()).contains("すべての条件を満たしました");
        assertThat(done.select(".said__mark")).isNotEmpty();
        assertThat(done.select("form[action='/staff/assistant/answers/take']")).isNotEmpty();
    }

    @Test
    void whatTheGuidelineKeepsBackIsMarkedHereToo() {
        var refused = somebody().submit(LOOP, LOOP + "/ask", prompt("佐藤花子さん(090-1234-5678)への案内"));

        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.body());
        assertThat(page.select(".mark--blocking").text()).contains("佐藤花子", "090-1234-5678");
        assertThat(page.select(".advice h3").text()).contains("第5条");
        assertThat(page.select("form[action='/staff/assistant/contests']")).isNotEmpty();
    }

    @Test
    void theStepsAreReadableByEverybodyInBothLanguages() {
        try (var page = CityHallBrowser.desktop()) {
            var at = "http://localhost:" + port;
            CityHallBrowser.signIn(page, at, admitted(), StaffOfTest.PASSWORD);
            for (var lang : List.of("ja", "en")) {
                page.navigate(at + LOOP + "?lang=" + lang);
                AIM.forEach((name, value) -> page.fill("#" + name, value));
                page.locator("form[action='" + LOOP + "'] button").click();
                page.locator("label[for=level]").first().click();
                page.locator("form[action='" + LOOP + "/ask'] button").click();
                page.locator("form[action='" + LOOP + "/judge'] button").click();
                page.waitForSelector(".beside");
                assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page))
                        .as(lang)
                        .isEmpty();
            }
        }
    }
}
