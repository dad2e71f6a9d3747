package jp.tenohira.figures.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DashboardPagesTests {

    private static final String GOALS = "/headquarters/goals";
    private static final String EDIT = "/headquarters/dashboards/headquarters/edit";
    private static final String OWN = "/staff/dashboards";

    private final StaffOfTest staff;
    private final Organisation organisation;
    private final int port;

    @Autowired
    DashboardPagesTests(StaffOfTest staff, Organisation organisation, @LocalServerPort int port) {
        this.staff = staff;
        this.organisation = organisation;
        this.port = port;
    }

    private HttpVisitor visitor(Role role) {
        return visitor(staff.account(Cities.KORIYAMA, role));
    }

    private HttpVisitor visitor(Account account) {
        return HttpVisitor.at(port).signedIn(account.login());
    }

    /** The other city, so that no other test sees its goals. */
    private HttpVisitor aizu() {
        return HttpVisitor.atAizuwakamatsu(port)
                .signedIn(staff.account(Cities.AIZUWAKAMATSU, Role.HEADQUARTERS).login());
    }

    private static String seen(HttpVisitor visitor) {
        return Jsoup.parse(visitor.get(EDIT).body()).select("input[name=seen]").val();
    }

    @Test
    void theCityDefinesItsGoalsAndSeesWhereEachStands() {
        var visitor = aizu();
        var yaml = """
                code: headquarters
                name: {ja: 会津の目標, en: Goals of Aizu}
                goals:
                  - name: {ja: 達成した目標, en: A reached goal}
                    figure: received
                    target: 0
                    by: 2030-03-31
                  - name: {ja: 達成していない目標, en: A goal not reached}
                    figure: received
                    target: 100000000
                    by: 2030-03-31
                  - name: {ja: 指標のない目標, en: A goal without figure}
                    figure: no-such-figure
                tiles:
                  - {figure: received, show: months}
                  - {figure: received, show: by, dimension: device}
                """;

        var published = visitor.submit(EDIT, EDIT, Map.of("yaml", yaml, "reason", "試験のため", "seen", seen(visitor)));

        assertThat(published.statusCode()).as(published.body()).isEqualTo(302);
        var rows = Jsoup.parse(visitor.get(GOALS + "?fiscalYear=2023").body())
                .select("table tbody tr")
                .eachText();
        assertThat(rows)
                .anyMatch(row -> row.startsWith("達成した目標") && row.contains(" 達成"))
                .anyMatch(row -> row.startsWith("達成していない目標") && row.contains("未達成") && row.contains("△"))
                .anyMatch(row -> row.startsWith("指標のない目標") && row.contains("指標がまだありません"));
        assertThat(rows.stream().filter(row -> row.matches("令和[56]年[0-9]+月 .*")))
                .hasSize(12);
    }

    @Test
    void aDashboardThatCannotBeShownIsRefusedAtItsLine() {
        var visitor = visitor(Role.HEADQUARTERS);
        var yaml = """
                code: headquarters
                name: {ja: 名前, en: Name}
                tiles:
                  - {figure: no-such-figure}
                  - {figure: coverage-rate, show: by, dimension: blood-type}
                """;

        var refused = visitor.submit(EDIT, EDIT, Map.of("yaml", yaml, "reason", "試験のため", "seen", seen(visitor)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("no-such-figure")
                .contains("blood-type")
                .contains("3行目");
    }

    private static Map<String, String> composed(String name, String shared) {
        var typed = new HashMap<String, String>();
        typed.putAll(Map.of("name", name, "shared", shared));
        typed.putAll(Map.of("figure1", "received", "show1", "months", "order1", "2"));
        typed.putAll(Map.of("figure2", "hours-saved", "show2", "value", "order2", "1"));
        return typed;
    }

    @Test
    void staffComposeTheirOwnInTheirOrderAndKeepOrShareThem() {
        var clerk = visitor(Role.CLERK);
        var name = "試験-" + UUID.randomUUID();

        var saved = clerk.submit(OWN + "/new", OWN + "/new", composed(name, "no"));
        var address = saved.headers().firstValue("Location").orElseThrow();

        assertThat(Jsoup.parse(clerk.get(address + "?fiscalYear=2023").body())
                        .select("section.dashboard-part h2")
                        .eachText())
                .containsExactly("削減した時間", "受付件数");
        var other = visitor(Role.HEAD);
        assertThat(other.get(address).statusCode()).isEqualTo(404);
        assertThat(other.get(OWN).body()).doesNotContain(name);

        assertThat(clerk.submit(address + "/edit", address + "/edit", composed(name, "yes"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(other.get(address).statusCode()).isEqualTo(200);
        assertThat(other.get(address + "/edit").statusCode()).isEqualTo(404);
        assertThat(other.submit(OWN + "/new", address + "/delete", Map.of()).statusCode())
                .isEqualTo(404);

        assertThat(clerk.submit(address, address + "/delete", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(clerk.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeSavedIsSaidAndKeptAsTyped() {
        var head = visitor(Role.HEAD);

        var nameless = head.submit(OWN + "/new", OWN + "/new", composed(" ", "no"));
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(nameless.body())
                        .select("select[name=figure2] option[selected]")
                        .val())
                .isEqualTo("hours-saved");
        assertThat(head.submit(OWN + "/new", OWN + "/new", Map.of("name", "空", "shared", "no"))
                        .statusCode())
                .isEqualTo(422);
        var wrong = new HashMap<>(composed("無理", "no"));
        wrong.put("figure3", "coverage-rate");
        wrong.put("show3", "by:hour");
        assertThat(head.submit(OWN + "/new", OWN + "/new", wrong).statusCode()).isEqualTo(422);
    }

    @Test
    void thePagesAreAccessibleAndWorkWithoutScripts() {
        var code = "d-" + UUID.randomUUID().toString().substring(0, 8);
        CurrentMunicipality.run(
                Cities.KORIYAMA,
                () -> organisation.putDepartments(
                        List.of(new Department(code, Text.of("画面試験部", "Page test department"), 995))));
        var account = staff.account(Cities.KORIYAMA, Role.HEADQUARTERS);
        var own = visitor(account)
                .submit(OWN + "/new", OWN + "/new", composed("画面の試験", "no"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var home = "http://localhost:" + port;
        var addresses = List.of(
                GOALS + "?fiscalYear=2023&",
                "/headquarters/departments?",
                "/headquarters/departments/" + code + "?",
                EDIT + "?",
                OWN + "?",
                OWN + "/new?",
                own + "?fiscalYear=2023&");
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
        plain.navigate(home + OWN + "/new");
        plain.locator("input[name=name]").fill("スクリプトなし");
        plain.locator("select[name=figure1]").selectOption("received");
        plain.locator("main form button").last().click();
        assertThat(plain.locator("h1").textContent()).isEqualTo("スクリプトなし");
        plain.context().close();
    }
}
