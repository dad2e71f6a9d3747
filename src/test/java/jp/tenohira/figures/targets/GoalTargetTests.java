package jp.tenohira.figures.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.figures.GoalTargets;
import jp.tenohira.figures.GoalTargets.GoalTarget;
import jp.tenohira.identity.Role;
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

/** Each test sets targets of another figure, so that none sees another's. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class GoalTargetTests {

    private static final String GOALS = "/headquarters/goals";

    private final GoalTargets targets;
    private final StaffOfTest staff;
    private final int port;

    @Autowired
    GoalTargetTests(GoalTargets targets, StaffOfTest staff, @LocalServerPort int port) {
        this.targets = targets;
        this.staff = staff;
        this.port = port;
    }

    private HttpVisitor visitor(Role role) {
        return staff.signedIn(port, role);
    }

    private static String form(String figure) {
        return GOALS + "/targets/" + figure;
    }

    private static Map<String, String> typed(String value, String seen, String source) {
        var typed = new HashMap<String, String>();
        typed.putAll(Map.of("value", value, "seen", seen, "source", source));
        typed.putAll(Map.of("starts.year", "2023", "starts.month", "4", "starts.day", "1"));
        typed.putAll(Map.of("ends.year", "2026", "ends.month", "3", "ends.day", "31"));
        return typed;
    }

    private List<GoalTarget> history(String figure) {
        return CurrentMunicipality.<List<GoalTarget>, RuntimeException>call(
                Cities.KORIYAMA, () -> targets.history(figure));
    }

    @Test
    void aTargetWithItsPlanAndPeriodStandsOnTheGoalsPageAndEveryVersionStays() {
        var visitor = visitor(Role.HEADQUARTERS);

        assertThat(visitor.get(GOALS).body()).contains("目標値を登録する");
        visitor.submit(form("sheets-saved"), form("sheets-saved"), typed("１００，０００", "0", "試験計画 3ページ"));
        var row = Jsoup.parse(visitor.get(GOALS + "?fiscalYear=2023").body())
                .select("tr:contains(ペーパーレス)")
                .text();
        assertThat(row).contains("100,000枚", "令和8年3月31日", "試験計画 3ページ");

        visitor.submit(form("sheets-saved"), form("sheets-saved"), typed("", "1", "試験計画の見直し"));
        assertThat(history("sheets-saved")).extracting(GoalTarget::version).containsExactly(2, 1);
        assertThat(visitor.get(form("sheets-saved")).body()).contains("（取消し）", "100,000枚", "試験計画の見直し");
        assertThat(Jsoup.parse(visitor.get(GOALS).body())
                        .select("tr:contains(ペーパーレス)")
                        .text())
                .contains("目標値が決まっていません");
    }

    @Test
    void whatIsWrongIsToldAndKeptAndNobodyOverwritesUnseen() {
        var visitor = visitor(Role.HEADQUARTERS);
        var form = form("received");

        var word = visitor.submit(form, form, typed("たくさん", "0", "計画"));
        assertThat(word.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(word.body()).select("input[name=value]").val()).isEqualTo("たくさん");
        assertThat(visitor.submit(form, form, typed("10", "0", "")).body()).contains("出典を300文字まで");
        var backwards = typed("10", "0", "計画");
        backwards.put("ends.year", "2020");
        assertThat(visitor.submit(form, form, backwards).body()).contains("終わりが始まりより後");
        visitor.submit(form, form, typed("10", "0", "計画"));
        assertThat(visitor.submit(form, form, typed("20", "0", "計画")).body()).contains("ほかの人が先に変更しました");
        assertThat(history("received")).hasSize(1);
    }

    @Test
    void onlyHeadquartersAndAdministratorsEnterTargets() {
        assertThat(visitor(Role.HEAD).get(form("coverage-rate")).statusCode()).isEqualTo(403);
        assertThat(visitor(Role.CLERK).get(form("coverage-rate")).statusCode()).isEqualTo(403);
        assertThat(visitor(Role.ADMINISTRATOR).get(form("coverage-rate")).statusCode())
                .isEqualTo(200);
        assertThat(visitor(Role.HEADQUARTERS).get(form("no-such-figure")).statusCode())
                .isEqualTo(404);
        assertThat(Jsoup.parse(visitor(Role.HEAD).get(GOALS).body()).select("a[href*=targets]"))
                .isEmpty();
    }

    @Test
    void theFormIsAccessibleInBothLanguagesOnPhoneAndDesktop() {
        var account = staff.account(Cities.KORIYAMA, Role.HEADQUARTERS);
        var page = CityHallBrowser.phone();
        CityHallBrowser.signIn(page, "http://localhost:" + port, account.login(), StaffOfTest.PASSWORD);
        for (var lang : List.of("ja", "en")) {
            for (var address : List.of(form("hours-saved"), GOALS)) {
                page.navigate("http://localhost:" + port + address + "?lang=" + lang);
                assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page))
                        .as(address + lang)
                        .isEmpty();
            }
        }
        page.context().close();
    }
}
