package jp.tenohira.payments.settlement;

import static jp.tenohira.payments.settlement.TillsOfTest.cash;
import static jp.tenohira.payments.settlement.TillsOfTest.qr;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.payments.settlement.OfficeOfTest.Office;
import jp.tenohira.payments.settlement.days.Slip;
import jp.tenohira.payments.settlement.days.Slips;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SettlementPagesTests {

    private static final String HOME = "/staff/settlement";
    private static final String ADMIN = "/staff/admin/settlement";

    private final TillsOfTest tills;
    private final Slips slips;
    private final StaffOfTest staff;
    private final int port;
    private final LocalDate today;
    private final Office office;

    SettlementPagesTests(
            TillsOfTest tills,
            OfficeOfTest offices,
            Slips slips,
            StaffOfTest staff,
            Clock clock,
            @LocalServerPort int port) {
        this.tills = tills;
        this.slips = slips;
        this.staff = staff;
        this.port = port;
        this.today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        this.office = offices.opened();
    }

    private HttpVisitor clerk() {
        return HttpVisitor.at(port).signedIn(office.clerk().login());
    }

    private void day(int back, long cash, long deposited) {
        var day = today.minusDays(back);
        CurrentMunicipality.run(KORIYAMA, () -> {
            tills.put(cash(office.section(), office.facility(), day, office.koseki(), cash));
            tills.put(qr(office.section(), office.facility(), day, office.hall(), office.brand(), 2_200));
            if (deposited >= 0) {
                slips.put(
                        new Slip(new TillDay(office.section(), office.facility(), day), "N-" + back, deposited, day),
                        Slips.Source.TYPED,
                        "試験");
            }
        });
    }

    private String address(int back) {
        return HOME + "/days/" + office.facility() + "/" + today.minusDays(back);
    }

    @Test
    void oneClickClosesAllThatMatchAndLeavesTheRest() {
        day(3, 700, 700);
        day(2, 800, 800);
        day(1, 900, 890);
        day(0, 100, -1);
        var clerk = clerk();
        assertThat(Jsoup.parse(clerk.get(HOME).body()).text())
                .contains("● 一致", "■ 差異あり", "▲ 入金票待ち", "一致している2日をまとめて締める");

        var closed = clerk.submit(HOME, HOME + "/close-all", Map.of());

        assertThat(closed.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("?closed=2&since="));
        assertThat(Jsoup.parse(clerk.get(HOME).body()).text())
                .contains("◆ 承認待ち", "■ 差異あり", "▲ 入金票待ち")
                .doesNotContain("● 一致");
        var head = HttpVisitor.at(port).signedIn(office.head().login());
        assertThat(clerk.submit(HOME, HOME + "/approve-all", Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("?approved=0&since="));
        assertThat(head.submit(HOME, HOME + "/approve-all", Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("?approved=2&since="));
        assertThat(Jsoup.parse(head.get(HOME).body()).text()).contains("○ 調定済み");
    }

    @Test
    void slipsComeAsAListWhollyOrNotAtAll() {
        day(1, 700, -1);
        var list = "施設,営業日,番号,金額,入金日\n%s,%s,N-9,700,%s\n".formatted(office.facility(), today.minusDays(1), today);
        var path = HOME + "/slips";
        var wrong =
                clerk().upload(path, path, Map.of(), "slips", Map.of("slips.csv", bytes(list.replace("700", "七百"))));
        var right = clerk().upload(path, path, Map.of(), "slips", Map.of("slips.csv", bytes(list)));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("slips.csv 2行目「金額」:「七百」");
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(Jsoup.parse(clerk().get(address(1)).body()).text()).contains("● 一致", "N-9");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aSectionSeesItsOwnDaysOnlyAndWhoClosedSeesNoButtonToApprove() {
        day(1, 700, 700);
        var head = HttpVisitor.at(port).signedIn(office.head().login());
        assertThat(head.submit(HOME, HOME + "/close-all", Map.of()).statusCode())
                .isEqualTo(302);

        assertThat(head.get(address(1)).body()).doesNotContain("/approve");
        var stranger = HttpVisitor.at(port)
                .signedIn(staff.account(KORIYAMA, Role.CLERK).login());
        assertThat(stranger.get(address(1)).statusCode()).isEqualTo(404);
        assertThat(stranger.get(HOME).body()).doesNotContain(office.facility());
        for (var role : List.of(Role.HEADQUARTERS, Role.ADMINISTRATOR)) {
            var other =
                    HttpVisitor.at(port).signedIn(staff.account(KORIYAMA, role).login());
            assertThat(other.get(HOME).statusCode()).isEqualTo(403);
            assertThat(other.get(address(1)).statusCode()).isEqualTo(403);
        }
        for (var page : List.of("/payouts", "/cash", "/notices", "/months", "/exports")) {
            assertThat(stranger.get(HOME + page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(clerk().get(ADMIN).statusCode()).isEqualTo(403);
    }

    @Test
    void administratorsDefineAccountsFeesProvidersAndColumnsAndWrongOnesSayTheirPlace() {
        var admin = HttpVisitor.at(port)
                .signedIn(staff.account(KORIYAMA, Role.ADMINISTRATOR).login());
        var chart = "年度,款,款名,項,項名,目,目名,節,節名\n2027,13,使用料,1,使用料,2,総務,3,駐車場\n";
        var fees = "費目,適用日,款,項,目,節\n" + office.koseki() + ",2027-04-01,13,1,2,3\n";

        assertThat(upload(admin, "chart", chart.replace("13,使", "1x,使"))).contains("chart.csv 2行目「款」:「1x」は取り込めません。");
        assertThat(upload(admin, "chart", chart)).isEmpty();
        assertThat(upload(admin, "fees", fees.replace("2027-04-01", "2026-04-01")))
                .contains("科目");
        assertThat(upload(admin, "fees", fees)).isEmpty();

        var providers = ADMIN + "/providers";
        assertThat(yaml(admin, "code: X\n")).contains("code:「X」は使えません");
        assertThat(yaml(admin, OfficeOfTest.definition(office))).isEmpty();
        assertThat(admin.get(providers + "/" + office.provider() + ".yaml").body())
                .isEqualTo(OfficeOfTest.definition(office));
        var columns = ADMIN + "/columns";
        assertThat(admin.submit(columns, columns, Map.of("definition", "encoding: ebcdic\n"))
                        .body())
                .contains("encoding:「ebcdic」は使えません");
    }

    private static String yaml(HttpVisitor admin, String definition) {
        var answer = admin.upload(
                ADMIN + "/providers",
                ADMIN + "/providers/yaml",
                Map.of("since", "2026-04-01"),
                "definition",
                Map.of("provider.yaml", bytes(definition)));
        return answer.statusCode() == 302 ? "" : Jsoup.parse(answer.body()).text();
    }

    private static String upload(HttpVisitor admin, String what, String table) {
        var answer = admin.upload(ADMIN, ADMIN + "/" + what, Map.of(), what, Map.of(what + ".csv", bytes(table)));
        return answer.statusCode() == 302 ? "" : Jsoup.parse(answer.body()).text();
    }

    @Test
    void theApiTakesNoticesAndGivesEntriesToTokensOfTheScope() {
        var path = "/api/v1/bank-notices:import";
        var weak = HttpVisitor.at(port).withToken(staff.token(KORIYAMA, Role.ADMINISTRATOR, Scope.FIGURES_READ));
        var token = HttpVisitor.at(port).withToken(staff.token(KORIYAMA, Role.ADMINISTRATOR, Scope.SETTLEMENT_WRITE));

        assertThat(weak.post(path, "application/octet-stream", "x").statusCode())
                .isEqualTo(403);
        var refused = token.post(path, "application/octet-stream", "1".repeat(100));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"record\":1", "\"at\":101");
        assertThat(token.post("/api/v1/settlement-exports", "application/json", "")
                        .statusCode())
                .isIn(200, 204);
    }

    @Test
    void thePagesAreAccessibleInBothLanguagesOnPhoneAndDesktop() {
        day(5, 700, 700);
        assertThat(clerk().submit(HOME, HOME + "/close-all", Map.of()).statusCode())
                .isEqualTo(302);
        day(1, 900, 890);
        day(0, 100, -1);
        var pages = new ArrayList<>(List.of(
                HOME,
                address(5),
                address(1),
                address(0),
                HOME + "/shut",
                HOME + "/slips",
                HOME + "/payouts",
                HOME + "/cash",
                HOME + "/cash/" + office.section() + "/" + office.facility() + "/" + today.minusDays(5),
                HOME + "/entries",
                HOME + "/notices",
                HOME + "/months",
                HOME + "/exports"));
        var payout = Jsoup.parse(clerk().get(HOME + "/payouts").body())
                .select("td a[href*=" + office.provider() + "]")
                .attr("href");
        pages.add(payout);
        look(office.head().login(), pages);
        look(
                staff.account(KORIYAMA, Role.ADMINISTRATOR).login(),
                List.of(ADMIN, ADMIN + "/providers", ADMIN + "/columns"));
    }

    private void look(String login, List<String> pages) {
        try (var page = CityHallBrowser.desktop()) {
            CityHallBrowser.signIn(page, "http://localhost:" + port, login, StaffOfTest.PASSWORD);
            for (var lang : List.of("ja", "en")) {
                for (var path : pages) {
                    page.navigate("http://localhost:" + port + path + "?lang=" + lang);
                    assertThat(page.locator("h1").count()).as(path).isOne();
                    picture(page, path, lang);
                    assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page))
                            .as(path + lang)
                            .isEmpty();
                }
            }
            page.context().close();
        }
    }

    static void picture(Page page, String path, String lang) {
        var to = System.getenv("PICTURES");
        if (to != null) {
            for (var width : List.of(390, 1440)) {
                page.setViewportSize(width, 900);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(to, path.replaceAll("[^a-z0-9]+", "-") + lang + width + ".png")));
            }
        }
    }

    @Test
    void theWholeDayIsDoneByKeyboard() {
        day(2, 700, 700);
        try (var page = CityHallBrowser.desktop()) {
            CityHallBrowser.signIn(
                    page, "http://localhost:" + port, office.clerk().login(), StaffOfTest.PASSWORD);
            page.navigate("http://localhost:" + port + HOME + "?lang=ja");
            page.locator("form[action$='/close-all'] button").focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("closed=1"));
            assertThat(page.locator("main").innerText()).contains("1日を締めました");
            page.context().close();
        }
    }
}
