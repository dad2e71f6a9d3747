package jp.tenohira.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
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
class LedgerPagesTests {

    private static final String NEW = "/staff/savings/new";
    private static final String NEW_JOB = "/staff/savings/rpa/new";

    private final StaffOfTest staff;
    private final int port;

    @Autowired
    LedgerPagesTests(StaffOfTest staff, @LocalServerPort int port) {
        this.staff = staff;
        this.port = port;
    }

    private HttpVisitor visitor(Account account) {
        return HttpVisitor.at(port).signedIn(account.login());
    }

    private static Map<String, String> measure(String... changed) {
        var fields = new HashMap<>(Map.of(
                "name", "窓口の転記をなくす",
                "kind", "online",
                "status", "running",
                "fiscalYear", "2023",
                "formula", "5分×64か所×250日",
                "hours", "1334",
                "do", "save"));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields;
    }

    @Test
    void aMeasureIsAddedChangedAndKeepsItsHistory() {
        var visitor = visitor(staff.account(Cities.KORIYAMA, Role.CLERK));

        var address = visitor.submit(NEW, NEW, measure())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*(/staff/savings/[0-9a-f-]{36}).*", "$1");
        var changed =
                visitor.submit(address + "/edit", address + "/edit", measure("name", "窓口の転記をやめる", "version", "1"));

        assertThat(changed.statusCode()).isEqualTo(302);
        var shown = Jsoup.parse(visitor.get(address).body());
        assertThat(shown.text()).contains("80,000分 ÷ 60 = 1,333.33…時間", "切り上げ: 1,334時間");
        assertThat(shown.select("table tbody tr").eachText())
                .satisfiesExactly(
                        newest -> assertThat(newest).contains("2", "窓口の転記をやめる"),
                        first -> assertThat(first).contains("1", "窓口の転記をなくす"));
        var late = visitor.submit(address + "/edit", address + "/edit", measure("version", "1"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("ほかの人が先に変更しました");
        assertThat(Jsoup.parse(visitor.get("/staff/savings?q=転記").body())
                        .select(".stat__number")
                        .eachText())
                .contains("1", "1,334");
    }

    @Test
    void theFormulaIsComputedWithoutScriptsAndAWrongOneIsMarked() {
        var visitor = visitor(staff.account(Cities.KORIYAMA, Role.CLERK));

        var computed = visitor.submit(NEW, NEW, measure("do", "compute", "formula", "15分×1,701枚"));
        var wrong = visitor.submit(NEW, NEW, measure("formula", "15分××1701枚"));
        var contradicting = visitor.submit(NEW, NEW, measure("hours", "1400"));

        assertThat(computed.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(computed.body()).select("#workings li").eachText())
                .contains("25,515分 ÷ 60 = 425.25時間", "切り上げ: 426時間");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("15分×⟨×⟩1701枚").contains("エラー:");
        assertThat(contradicting.statusCode()).isEqualTo(422);
        assertThat(contradicting.body()).contains("1400時間は計算式と合いません");
    }

    @Test
    void theFormulaIsComputedWhileItIsTyped() {
        var account = staff.account(Cities.KORIYAMA, Role.CLERK);
        var page = CityHallBrowser.desktop();
        CityHallBrowser.signIn(page, "http://localhost:" + port, account.login(), StaffOfTest.PASSWORD);
        page.navigate("http://localhost:" + port + NEW);
        page.locator("#formula").pressSequentially("9時間36分×245日");

        page.locator("#workings").getByText("2,352時間").first().waitFor();
        page.context().close();
    }

    @Test
    void othersReadOrAreTurnedAway() {
        var account = staff.account(Cities.KORIYAMA, Role.CLERK);
        var visitor = visitor(account);
        var address = visitor.submit(NEW, NEW, measure())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*(/staff/savings/[0-9a-f-]{36}).*", "$1");

        assertThat(visitor(staff.account(Cities.KORIYAMA, Role.CLERK))
                        .get(address)
                        .statusCode())
                .isEqualTo(404);
        for (var role : List.of(Role.HEAD, Role.HEADQUARTERS, Role.ADMINISTRATOR)) {
            var reader = visitor(staff.account(Cities.KORIYAMA, role));
            assertThat(reader.get(address).statusCode()).as("%s", role).isEqualTo(200);
            assertThat(reader.get(address + "/edit").statusCode())
                    .as("%s", role)
                    .isEqualTo(403);
        }
        assertThat(HttpVisitor.atAizuwakamatsu(port).get(address).statusCode()).isIn(302, 303, 401);
        assertThat(HttpVisitor.at(port).get("/staff/savings").statusCode()).isIn(302, 303, 401);
    }

    @Test
    void aToolPostsItsRunsAndTheRegisterShowsPlannedAndRealHours() {
        var account = staff.account(Cities.KORIYAMA, Role.CLERK);
        var visitor = visitor(account);
        var code = "job-" + UUID.randomUUID().toString().substring(0, 8);
        var registered = visitor.submit(NEW_JOB, NEW_JOB, job(code));
        var tool = HttpVisitor.at(port).withToken(staff.token(Cities.KORIYAMA, Role.ADMINISTRATOR, Scope.RPA_WRITE));
        var path = "/api/v1/rpa/jobs/" + code + "/runs";

        var run = """
                {"run": "2023-11-06-1", "startedAt": "2023-11-06T09:00:00+09:00", "endedAt": "2023-11-06T09:20:00+09:00",
                 "items": 120, "result": "succeeded", "scenario": "1.0"}
                """;
        assertThat(registered.statusCode()).isEqualTo(302);
        assertThat(post(tool, path, run)).isEqualTo(200);
        assertThat(post(tool, path, run)).as("the same again").isEqualTo(200);
        assertThat(post(tool, path, run.replace("120", "121")))
                .as("not the same")
                .isEqualTo(409);
        assertThat(post(tool, path, run.replace("succeeded", "well"))).isEqualTo(400);
        assertThat(post(tool, path.replace(code, "no-such-job"), run)).isEqualTo(404);
        var shown = Jsoup.parse(visitor.get("/staff/savings/rpa/jobs/" + code).body());
        assertThat(shown.text()).contains("2023-11-06-1", "31日を超えて実行されていません");
        assertThat(Jsoup.parse(visitor.get("/staff/savings/rpa").body())
                        .select("tbody tr")
                        .text())
                .contains("停止の疑い");
    }

    @Test
    void aTokenPostsRunsOnlyWithItsScopeAndOnlyForItsSection() {
        var visitor = visitor(staff.account(Cities.KORIYAMA, Role.CLERK));
        var code = "job-" + UUID.randomUUID().toString().substring(0, 8);
        visitor.submit(NEW_JOB, NEW_JOB, job(code));
        var path = "/api/v1/rpa/jobs/" + code + "/runs";

        var reader =
                HttpVisitor.at(port).withToken(staff.token(Cities.KORIYAMA, Role.ADMINISTRATOR, Scope.FIGURES_READ));
        var otherSection = HttpVisitor.at(port).withToken(staff.token(Cities.KORIYAMA, Role.CLERK, Scope.RPA_WRITE));
        var run = "{\"run\": \"1\", \"startedAt\": \"2023-11-06T09:00:00Z\", \"endedAt\": \"2023-11-06T09:20:00Z\", "
                + "\"items\": 1, \"result\": \"succeeded\", \"scenario\": \"1\"}";

        assertThat(post(reader, path, run)).isEqualTo(403);
        assertThat(post(otherSection, path, run)).isEqualTo(403);
        assertThat(post(HttpVisitor.at(port), path, run)).isEqualTo(401);
    }

    private static int post(HttpVisitor visitor, String path, String body) {
        return visitor.post(path, "application/json", body).statusCode();
    }

    private static Map<String, String> job(String code) {
        return Map.of(
                "code", code,
                "name", "口座振替の登録業務",
                "owner", "担当",
                "scenario", "1.0",
                "minutesPerItem", "3",
                "plannedHours", "200",
                "runsEveryDays", "31");
    }

    @Test
    void thePagesAreAccessibleInBothLanguagesOnPhoneAndDesktop() {
        var account = staff.account(Cities.KORIYAMA, Role.CLERK);
        var visitor = visitor(account);
        var measure = visitor.submit(NEW, NEW, measure())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*(/staff/savings/[0-9a-f-]{36}).*", "$1");
        var code = "job-" + UUID.randomUUID().toString().substring(0, 8);
        visitor.submit(NEW_JOB, NEW_JOB, job(code));
        for (var page : List.of(CityHallBrowser.phone(), CityHallBrowser.desktop())) {
            CityHallBrowser.signIn(page, "http://localhost:" + port, account.login(), StaffOfTest.PASSWORD);
            for (var lang : List.of("ja", "en")) {
                for (var address : List.of(
                        "/staff/savings",
                        NEW,
                        measure,
                        measure + "/edit",
                        "/staff/savings/rpa",
                        NEW_JOB,
                        "/staff/savings/rpa/jobs/" + code)) {
                    page.navigate("http://localhost:" + port + address + "?lang=" + lang);
                    assertThat(CityHallBrowser.accessibilityProblems(page))
                            .as(address + lang)
                            .isEmpty();
                }
            }
            page.context().close();
        }
    }
}
