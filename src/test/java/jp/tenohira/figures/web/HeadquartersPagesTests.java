package jp.tenohira.figures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import jp.tenohira.applications.OpenProcedure;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Rate;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.RandomCases;
import jp.tenohira.testing.RandomCases.Filed;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HeadquartersPagesTests {

    private final JdbcClient jdbc;
    private final StaffOfTest staff;
    private final OpenProcedure procedures;
    private final int port;
    private final String procedure = "test-" + UUID.randomUUID();

    @Autowired
    HeadquartersPagesTests(JdbcClient jdbc, StaffOfTest staff, OpenProcedure procedures, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.procedures = procedures;
        this.port = port;
    }

    private List<Filed> file(int count, String... sections) {
        return CurrentMunicipality.call(
                Cities.KORIYAMA, () -> RandomCases.file(jdbc, new Random(count), procedure, count, List.of(sections)));
    }

    private HttpVisitor visitor(Account account) {
        return HttpVisitor.at(port).signedIn(account.login());
    }

    private HttpVisitor headquarters() {
        return visitor(staff.account(Cities.KORIYAMA, Role.HEADQUARTERS));
    }

    private String page() {
        return "/headquarters/procedures/" + procedure;
    }

    @Test
    void aProcedureNobodyAppliedForYetStandsAfterThoseWithFigures() {
        var fresh = procedures.inKoriyama();
        var visitor = headquarters();

        assertThat(visitor.get("/headquarters?lang=ja").body())
                .containsPattern("(?s)申請のなかった手続.*<a href=\"/headquarters/procedures/" + fresh + "\">")
                .doesNotContain("received?procedure=" + fresh + "\"");
        assertThat(visitor.get("/headquarters/procedures/" + fresh).body()).contains("この期間に受け付けた申請はありません。");
    }

    @Test
    void aProcedureThatIsNoneIsNotFoundAsAFileEither() {
        assertThat(headquarters().get(page()).statusCode()).isEqualTo(404);
        assertThat(headquarters().get(page() + "/figures.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void aProcedureShowsItsFiguresComputedFromTheRecords() {
        var cases = file(157, "a");
        var outside = cases.stream().filter(Filed::outside).count();

        var shown = Jsoup.parse(headquarters().get(page()).body());

        assertThat(shown.select(".stat__number").eachText())
                .contains(
                        "157",
                        Long.toString(outside),
                        Long.toString(157 - outside),
                        JapaneseNumbers.inTable(
                                new Rate(outside, 157).percent(1).orElseThrow()));
        assertThat(shown.select("table.heat-map tbody td").eachText().stream()
                        .mapToLong(cell -> Long.parseLong(cell.replaceAll("(^[0-9,]+).*", "$1")))
                        .sum())
                .isEqualTo(157);
    }

    @Test
    void everyNumberOpensToTheReceiptsItCounts() {
        file(60, "a");
        var visitor = headquarters();
        var links = Jsoup.parse(visitor.get(page()).body()).select("a[href^=/headquarters/figures/received?]");
        var random = new Random(3);

        assertThat(links).hasSizeGreaterThan(30);
        for (var link : links) {
            var number = link.text().replaceAll("[^0-9]", "");
            if (random.nextInt(6) == 0 && !number.isEmpty() && link.parents().is("td")) {
                var opened = Jsoup.parse(visitor.get(link.attr("href")).body());
                assertThat(opened.select("table tbody tr"))
                        .as(link.attr("href"))
                        .hasSize(Integer.parseInt(number));
            }
        }
    }

    @Test
    void headquartersNeverSeesPersonalData() {
        file(30, "a");
        var visitor = headquarters();
        var token = staff.token(Cities.KORIYAMA, Role.HEADQUARTERS, jp.tenohira.identity.Scope.FIGURES_READ);
        var pages = List.of(
                "/headquarters",
                page(),
                page() + "/figures.csv",
                "/headquarters/figures/received?procedure=" + procedure,
                "/headquarters/figures/median-minutes-to-complete?procedure=" + procedure);

        for (var address : pages) {
            var answer = visitor.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(RandomCases.GUARDIAN).doesNotContain(RandomCases.EMAIL);
        }
        var api = HttpVisitor.at(port)
                .withToken(token)
                .get("/api/v1/figures/received?groupBy=day,hour&procedure=" + procedure);
        assertThat(api.statusCode()).isEqualTo(200);
        assertThat(api.body()).doesNotContain(RandomCases.GUARDIAN).doesNotContain(RandomCases.EMAIL);
    }

    @Test
    void aHeadSeesTheOwnSectionsShareAndNoOther() {
        var head = staff.account(Cities.KORIYAMA, Role.HEAD);
        var own = java.util.Objects.requireNonNull(head.section());
        var cases = file(80, own, "another");
        var mine = cases.stream().filter(filed -> filed.section().equals(own)).count();
        var visitor = visitor(head);

        assertThat(Jsoup.parse(visitor.get(page()).body())
                        .select(".stat__number")
                        .eachText())
                .contains(Long.toString(mine))
                .doesNotContain("80");
        assertThat(visitor.get(page() + "?section=another").statusCode()).isEqualTo(403);
    }

    @Test
    void clerksAndStrangersAreTurnedAway() {
        assertThat(visitor(staff.account(Cities.KORIYAMA, Role.CLERK))
                        .get("/headquarters")
                        .statusCode())
                .isEqualTo(403);
        assertThat(HttpVisitor.at(port).get("/headquarters").statusCode()).isIn(302, 303, 401);
    }

    @Test
    void aDateThatDoesNotExistIsRefusedWithWhatWasTyped() {
        file(3, "a");

        var answer = headquarters().get(page() + "?from.year=2023&from.month=2&from.day=31");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("2023-2-31").contains("エラー:").contains("value=\"31\"");
    }

    @Test
    void aPeriodNarrowsEveryFigure() {
        var cases = file(120, "a");
        var inside = cases.stream()
                .filter(filed -> filed.inJapan().toLocalDate().toString().equals("2023-11-10"))
                .count();

        var shown = Jsoup.parse(
                headquarters().get(page() + "?from=2023-11-10&to=2023-11-10").body());

        assertThat(shown.select(".stat__number").eachText().getFirst()).isEqualTo(Long.toString(inside));
        assertThat(shown.text()).contains("令和5年11月10日から令和5年11月10日まで");
    }

    @Test
    void theCsvHasEachFigureWithItsExactParts() {
        var cases = file(50, "a");
        var outside = cases.stream().filter(Filed::outside).count();

        var csv = headquarters().get(page() + "/figures.csv").body();

        assertThat(csv).startsWith("\uFEFFコード,指標").contains("outside-rate,開庁時間外の割合,,," + outside + ",50,");
    }

    @Test
    void thePagesAreAccessibleInBothLanguagesOnPhoneAndDesktop() {
        file(40, "a");
        var account = staff.account(Cities.KORIYAMA, Role.HEADQUARTERS);
        for (var page : List.of(CityHallBrowser.phone(), CityHallBrowser.desktop())) {
            CityHallBrowser.signIn(page, "http://localhost:" + port, account.login(), StaffOfTest.PASSWORD);
            for (var lang : List.of("ja", "en")) {
                for (var address : List.of(
                        "/headquarters?",
                        page() + "?",
                        "/headquarters/figures/outside-rate?procedure=" + procedure + "&")) {
                    page.navigate("http://localhost:" + port + address + "lang=" + lang);
                    assertThat(CityHallBrowser.accessibilityProblems(page))
                            .as(address + lang)
                            .isEmpty();
                }
            }
            page.context().close();
        }
    }
}
