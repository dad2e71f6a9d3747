package jp.tenohira.figures.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Text;
import jp.tenohira.figures.stated.Reviews;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.identity.Staff;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.RandomCases;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.json.JsonMapper;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FigureDeskPagesTests {

    private static final String NEW = "/headquarters/definitions/new";
    private static final String REORGANISATIONS = "/headquarters/reorganisations";

    private final JdbcClient jdbc;
    private final StaffOfTest staff;
    private final Organisation organisation;
    private final Reviews reviews;
    private final int port;
    private final String code = "test-" + UUID.randomUUID();
    private final String procedure = "test-" + UUID.randomUUID();

    @Autowired
    FigureDeskPagesTests(
            JdbcClient jdbc, StaffOfTest staff, Organisation organisation, Reviews reviews, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.organisation = organisation;
        this.reviews = reviews;
        this.port = port;
    }

    private String yaml(String formula) {
        return """
                code: %s
                name: {ja: 試験の数, en: A test's number}
                meaning: {ja: 試験で数える数, en: What a test counts}
                unit: {ja: 件, en: cases}
                formula: %s
                digits: 0
                direction: up
                target: {value: 100, by: 2030-03-31}
                owner: {ja: DX戦略課 課長, en: Head of the DX section}
                since: 2019
                source: {ja: 申請記録, en: Application records}
                """.formatted(code, formula);
    }

    private HttpVisitor visitor(Role role) {
        return staff.signedIn(port, role);
    }

    private HttpResponse<String> publish(HttpVisitor visitor, String page, String yaml, String seen) {
        return visitor.submit(page, page, Map.of("yaml", yaml, "reason", "試験のため", "seen", seen, "do", "publish"));
    }

    private String definition() {
        return "/headquarters/figures/" + code + "/definition";
    }

    @Test
    void aDefinitionIsCheckedPublishedChangedComparedAndRestored() {
        var visitor = visitor(Role.HEADQUARTERS);

        var checked = visitor.submit(NEW, NEW, Map.of("yaml", yaml("applications_received"), "do", "check"));
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body()).contains("この定義は公開できます").contains("試験の数 = 受付件数");
        assertThat(visitor.get(definition()).statusCode())
                .as("checking publishes nothing")
                .isEqualTo(404);

        assertThat(publish(visitor, NEW, yaml("applications_received"), "0").statusCode())
                .isEqualTo(302);
        assertThat(publish(visitor, definition() + "/edit", yaml("applications_outside"), "1")
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get(definition()).body())
                .contains("formula: applications_outside")
                .contains("第2版");

        var first = visitor.get(definition() + "/versions/1").body();
        assertThat(Jsoup.parse(first).select("table tbody tr").eachText())
                .anyMatch(row -> row.contains("applications_received") && row.contains("applications_outside"));
        var restored = visitor.submit(
                definition() + "/versions/1",
                definition() + "/versions/1/restore",
                Map.of("seen", "2", "reason", "元に戻す"));
        assertThat(restored.statusCode()).isEqualTo(302);
        assertThat(visitor.get(definition()).body())
                .contains("formula: applications_received")
                .contains("第3版")
                .contains("元に戻す");
    }

    @Test
    void everyMistakeIsSaidAtItsLineAndWhatWasTypedStays() {
        var visitor = visitor(Role.ADMINISTRATOR);
        var wrong = yaml("applications_receivd / 2")
                .replace("digits: 0", "digits: many")
                .replace("direction: up", "direction: sideways");

        var answer = publish(visitor, NEW, wrong, "0");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".error-summary a").eachText())
                .anyMatch(line -> line.startsWith("5行目") && line.contains("applications_receivd"))
                .anyMatch(line -> line.startsWith("6行目") && line.contains("many"))
                .anyMatch(line -> line.startsWith("7行目") && line.contains("sideways"));
        assertThat(Jsoup.parse(answer.body()).select("textarea").val()).contains("applications_receivd");
        assertThat(publish(visitor, NEW, "code: [", "0").body()).contains("YAMLとして読めません");
        assertThat(publish(visitor, NEW, yaml("a + * b"), "0").body()).contains("⟨ここ⟩");
    }

    @Test
    void whoBeganFromAnOlderVersionIsToldSo() {
        var visitor = visitor(Role.HEADQUARTERS);
        publish(visitor, NEW, yaml("applications_received"), "0");
        publish(visitor, definition() + "/edit", yaml("applications_outside"), "1");

        var late = publish(visitor, definition() + "/edit", yaml("applications_inside"), "1");

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("第2版が公開されました");
    }

    /** The address of the slip of a number that was fixed before late records came. */
    private String slip(HttpVisitor visitor) {
        file(20);
        var page = "/headquarters/figures/" + code + "?procedure=" + procedure;
        var fixed = visitor.submit(
                page,
                "/headquarters/figures/" + code + "/fix",
                Map.of("procedure", procedure, "occasion", "推進本部会議 資料"));
        assertThat(fixed.statusCode()).isEqualTo(302);
        assertThat(visitor.get(page).body()).contains("推進本部会議 資料");
        file(3);
        var job = new Staff(UUID.randomUUID(), "試験", Role.HEADQUARTERS, null);
        CurrentMunicipality.run(Cities.KORIYAMA, () -> reviews.ofFigure(job, code));
        var list = visitor.get("/headquarters/restatements").body();
        return "/headquarters/restatements/"
                + Jsoup.parse(list).select("table tbody tr").stream()
                        .filter(row -> row.text().contains("試験の数") && row.text().contains(procedure))
                        .findFirst()
                        .map(row -> row.select("a").attr("href").replaceAll(".*/", ""))
                        .orElseThrow();
    }

    @Test
    void aFixedNumberThatChangesHasASlipThatIsAcknowledged() {
        var visitor = visitor(Role.HEADQUARTERS);
        publish(visitor, NEW, yaml("applications_received"), "0");
        var slip = slip(visitor);

        assertThat(visitor.get(slip).body()).contains("遅れて届いた記録").contains("20").contains("23");
        assertThat(visitor.submit(slip, slip + "/acknowledge", Map.of("reason", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.submit(slip, slip + "/acknowledge", Map.of("reason", "次の会議で説明する"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get(slip).body()).contains("次の会議で説明する");
    }

    @Test
    void theApiAnswersAsOfAMomentWhatWasRecordedThen() {
        var visitor = visitor(Role.HEADQUARTERS);
        publish(visitor, NEW, yaml("applications_received"), "0");
        file(20);
        visitor.submit(
                "/headquarters/figures/" + code + "?procedure=" + procedure,
                "/headquarters/figures/" + code + "/fix",
                Map.of("procedure", procedure, "occasion", "会議"));
        file(3);
        var client =
                HttpVisitor.at(port).withToken(staff.token(Cities.KORIYAMA, Role.HEADQUARTERS, Scope.FIGURES_READ));
        var address = "/api/v1/figures/" + code + "?procedure=" + procedure;
        var json = JsonMapper.shared();

        var then = json.readTree(client.get(address + "&asOf=2100-01-01").body());
        assertThat(then.path("value").asString()).isEqualTo("20");
        assertThat(then.path("stated").path("occasion").asString()).isEqualTo("会議");
        var now = json.readTree(client.get(address).body());
        assertThat(now.path("value").asString()).isEqualTo("23");
        assertThat(now.path("provisional").asBoolean()).isFalse();
        assertThat(client.get(address + "&asOf=2000-01-01").statusCode())
                .as("there was no such figure then")
                .isEqualTo(404);
        assertThat(client.get(address + "&asOf=tomorrow").statusCode()).isEqualTo(400);
        assertThat(client.get(address + "&asOf=2100-01-01&groupBy=device").statusCode())
                .isEqualTo(400);
        assertThat(client.get("/api/v1/figures/received?fiscalYear=2023&department=test&asOf=2024-02-08")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aReorganisationIsRecordedAndShownWhereDepartmentsAreCompared() {
        var old = "old-" + UUID.randomUUID().toString().substring(0, 8);
        var merged = "new-" + UUID.randomUUID().toString().substring(0, 8);
        CurrentMunicipality.run(
                Cities.KORIYAMA,
                () -> organisation.putDepartments(List.of(
                        new Department(old, Text.of("旧試験部", "Old department"), 990),
                        new Department(merged, Text.of("新試験部", "New department"), 991))));
        var visitor = visitor(Role.ADMINISTRATOR);
        var typed =
                Map.of("at.year", "2023", "at.month", "4", "at.day", "1", "from", old, "to", merged, "note", "組織規則の改正");

        assertThat(visitor.submit(REORGANISATIONS, REORGANISATIONS, typed).statusCode())
                .isEqualTo(302);
        assertThat(visitor.submit(REORGANISATIONS, REORGANISATIONS, typed).statusCode())
                .as("the same again")
                .isEqualTo(422);
        assertThat(visitor.submit(
                                REORGANISATIONS,
                                REORGANISATIONS,
                                Map.of("at.year", "2023", "at.month", "2", "at.day", "31", "from", old, "to", merged))
                        .statusCode())
                .isEqualTo(422);

        var compared =
                visitor.get("/headquarters/figures/received?department=" + merged + "&from=2023-04-01&to=2024-03-31");
        assertThat(compared.body()).contains("令和4年度").contains("旧試験部の業務は新試験部へ移りました");

        var remove = Pattern.compile("/headquarters/reorganisations/[0-9]+/remove")
                .matcher(Jsoup.parse(visitor.get(REORGANISATIONS).body())
                        .select("table tbody tr:contains(組織規則の改正)")
                        .outerHtml());
        assertThat(remove.find()).isTrue();
        assertThat(visitor.submit(REORGANISATIONS, remove.group(), Map.of()).statusCode())
                .isEqualTo(302);
    }

    private void file(int count) {
        CurrentMunicipality.call(Cities.KORIYAMA, () -> RandomCases.file(jdbc, new Random(count), procedure, count));
    }

    @Test
    void thePagesAreAccessibleAndWorkWithoutScripts() {
        var visitor = visitor(Role.HEADQUARTERS);
        publish(visitor, NEW, yaml("applications_received"), "0");
        var slip = slip(visitor);
        publish(visitor, definition() + "/edit", yaml("applications_outside"), "1");
        var account = staff.account(Cities.KORIYAMA, Role.HEADQUARTERS);
        var home = "http://localhost:" + port;
        var addresses = List.of(
                "/headquarters/definitions?",
                definition() + "?",
                definition() + "/versions/1?",
                definition() + "/edit?",
                NEW + "?",
                REORGANISATIONS + "?",
                "/headquarters/restatements?",
                slip + "?",
                "/headquarters/figures/received?from=2023-11-01&to=2023-11-30&");
        for (var page : List.of(CityHallBrowser.phone(), CityHallBrowser.desktop())) {
            CityHallBrowser.signIn(page, home, account.login(), StaffOfTest.PASSWORD);
            for (var lang : List.of("ja", "en")) {
                for (var address : addresses) {
                    page.navigate(home + address + "lang=" + lang);
                    assertThat(CityHallBrowser.accessibilityProblems(page))
                            .as(address + lang)
                            .isEmpty();
                }
            }
            page.context().close();
        }
        var plain = CityHallBrowser.phoneWithoutScripts();
        CityHallBrowser.signIn(plain, home, account.login(), StaffOfTest.PASSWORD);
        plain.navigate(home + definition() + "/edit");
        plain.locator("textarea[name=yaml]").fill(yaml("applications_inside"));
        plain.locator("input[name=reason]").fill("スクリプトなし");
        plain.locator("button[value=publish]").click();
        assertThat(plain.locator("pre").textContent()).contains("applications_inside");
        plain.context().close();
    }
}
