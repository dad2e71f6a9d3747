package jp.tenohira.payments.sales;

import static jp.tenohira.payments.sales.RegistersOfTest.HEADER;
import static jp.tenohira.payments.sales.RegistersOfTest.line;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SalesPagesTests {

    private static final String HOME = "/headquarters/sales";
    private static final String IMPORTS = HOME + "/imports";
    private static final String COLUMNS = HOME + "/columns";
    private static final String LISTS = HOME + "/lists";
    private static final String PUBLISHED = HOME + "/published";

    private final StaffOfTest staff;
    private final RegistersOfTest registers;
    private final int port;
    private Account account;
    private HttpVisitor visitor;
    private String facility = "";

    @Autowired
    SalesPagesTests(StaffOfTest staff, RegistersOfTest registers, @LocalServerPort int port) {
        this.staff = staff;
        this.registers = registers;
        this.port = port;
        this.account = staff.account(KORIYAMA, Role.HEADQUARTERS);
        this.visitor = HttpVisitor.at(port);
    }

    @BeforeEach
    void somebodyOfHeadquarters() {
        account = staff.account(KORIYAMA, Role.HEADQUARTERS);
        visitor = HttpVisitor.at(port).signedIn(account.login());
        facility = registers.facility(KORIYAMA, 1, Map.of());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String handIn(String name, String content, Map<String, String> fields, int status) {
        var answer = visitor.upload(IMPORTS, IMPORTS, fields, "receipts", Map.of(name, utf8(content)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private String importOf(String name) {
        return Jsoup.parse(visitor.get(IMPORTS).body()).select("td a").stream()
                .filter(link -> link.text().equals(name))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    @Test
    void receiptsAreHandedInWithATypedReportReplacedAndTraced() {
        var name = "sales-" + UUID.randomUUID() + ".csv";
        var content = HEADER + line(facility, "R1", "1", "2024-07-01 09:00", "現金", 3000);
        var report = new HashMap<>(Map.of(
                "format",
                "auto",
                "register",
                facility + "\u001FR1",
                "reportDay",
                "2024-07-01",
                "reportSales",
                "2,900"));
        report.putAll(Map.of("reportCash", "2,900", "reportCashless", "0", "reportCount", "1"));

        var refused = Jsoup.parse(handIn(name, content, report, 422));
        report.putAll(Map.of("reportSales", "3,000", "reportCash", "3,000"));
        handIn(name, content, report, 302);

        assertThat(refused.text()).contains("差△100円");
        assertThat(refused.title()).startsWith("エラー:");
        assertThat(refused.select("#reportDay").attr("value")).isEqualTo("2024-07-01");
        assertThat(registers.complete(KORIYAMA, facility, "2024-07-01")).isTrue();
        var first = importOf(name);
        assertThat(visitor.get(first).body()).contains("SHA-256");
    }

    @Test
    void aDayWithoutReceiptsIsReportedAlone() {
        var answer = visitor.submit(
                IMPORTS,
                IMPORTS,
                Map.of(
                        "register",
                        facility + "\u001FR1",
                        "reportDay",
                        "2024-07-02",
                        "reportSales",
                        "0",
                        "reportCash",
                        "0",
                        "reportCashless",
                        "0",
                        "reportCount",
                        "0"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(registers.complete(KORIYAMA, facility, "2024-07-02")).isTrue();
    }

    @Test
    void listsAreTypedOrTakenInAndWrongEntriesKeepWhatWasTyped() {
        var unknown = "コイン" + facility;
        handIn("x.csv", HEADER + line(facility, "R1", "1", "2024-07-03 09:00", unknown, 300), Map.of(), 302);
        assertThat(visitor.get(LISTS + "/tender").body()).contains(unknown);

        var wrong = visitor.submit(
                LISTS + "/tender", LISTS + "/tender", Map.of("name", unknown, "tender", "gold", "brand", "b"));
        var right = visitor.submit(
                LISTS + "/tender", LISTS + "/tender", Map.of("name", unknown, "tender", "QR", "brand", unknown));
        var rates = visitor.upload(
                LISTS + "/brand-fee",
                LISTS + "/brand-fee/import",
                Map.of(),
                "table",
                Map.of("率.csv", utf8("ブランド,手数料率(%),適用日\n" + unknown + ",2.5,2024-04-01\n")));
        var wrongRates = visitor.upload(
                LISTS + "/brand-fee",
                LISTS + "/brand-fee/import",
                Map.of(),
                "table",
                Map.of("率.csv", utf8("ブランド,手数料率(%),適用日\n" + unknown + ",たくさん,2024-04-01\n")));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("#name").attr("value")).isEqualTo(unknown);
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(rates.statusCode()).isEqualTo(302);
        assertThat(wrongRates.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrongRates.body()).text()).contains("率.csv 2行目", "たくさん");
    }

    @Test
    void columnsAreChosenOnceAndTheFileIsRecognisedAfterwards() {
        var number = "No" + facility;
        var csv = number + ",とき,店,合計額,払い方\n1,2024-07-04 09:00," + facility + ",700,現金\n";
        var chosen = visitor.upload(COLUMNS, COLUMNS, Map.of(), "sample", Map.of("sample.csv", utf8(csv)));
        var header = Jsoup.parse(chosen.body()).select("input[name=header]").attr("value");
        var fields = Map.of(
                "header",
                header,
                "name",
                facility,
                "receipt",
                number,
                "time",
                "とき",
                "facility",
                "店",
                "total",
                "合計額",
                "tender",
                "払い方");

        assertThat(visitor.submit(COLUMNS, COLUMNS + "/save", fields).statusCode())
                .isEqualTo(302);
        handIn("own.csv", csv, Map.of(), 302);

        assertThat(registers.yen(KORIYAMA, facility, "2024-07-04")).isEqualTo(700);
    }

    @Test
    void thePublishedTableIsReproducedAndWhatStandsOutIsSaid() throws IOException {
        var table = new ClassPathResource("published/koriyama-fy2023/cashless-by-facility.csv").getContentAsByteArray();
        var fields = Map.of("source", "公表資料", "fiscalYear", "2023");
        var answer = visitor.upload(
                PUBLISHED, PUBLISHED, fields, "facilityTable", Map.of("cashless-by-facility.csv", table));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);

        var page = Jsoup.parse(visitor.get(PUBLISHED).body());

        assertThat(page.text()).contains("36施設のすべて");
        assertThat(page.select("table").eachText().getFirst())
                .contains("フットボールセンター", "西口駐車場", "ミュージアムがくと館".replace("ミュージアム", "ミュージカル"))
                .doesNotContain("市民課");
        assertThat(page.select("tr").eachText().getLast()).startsWith("全体").contains("267,572,953", "16.0");
    }

    @Test
    void aPublishedValueThatContradictsTheOthersIsPointedOut() {
        var table =
                "facility,sales_yen,cash_yen,cashless_yen,cashless_rate_percent\nA,1000,900,100,12.0\nB,500,400,50,10.0\n";
        visitor.upload(
                PUBLISHED,
                PUBLISHED,
                Map.of("source", "試験", "fiscalYear", "2022"),
                "facilityTable",
                Map.of("t.csv", utf8(table)));

        var text = Jsoup.parse(visitor.get(PUBLISHED).body()).text();

        assertThat(text).contains("2施設で", "公表の比率は12.0%ですが、額から計算すると10.0%です。", "売上と50円違います");
    }

    @Test
    void aClerkSeesNoneOfIt() {
        var clerk = HttpVisitor.at(port)
                .signedIn(staff.account(KORIYAMA, Role.CLERK).login());

        assertThat(clerk.get(HOME).statusCode()).isEqualTo(403);
        assertThat(clerk.get(IMPORTS).statusCode()).isEqualTo(403);
    }

    @Test
    void thePagesAreAccessibleInBothLanguagesAndWithoutScripts() {
        var name = "sales-" + UUID.randomUUID() + ".csv";
        handIn(
                name,
                HEADER
                        + line(facility, "R1", "1", "2024-08-01 09:00", "現金", 300)
                        + line(facility, "R1", "2", "2024-09-01 09:00", "クレジット", 12_000),
                Map.of(),
                302);
        var pages = List.of(
                HOME + "?year=2024",
                HOME + "/facilities/" + facility + "?year=2024",
                IMPORTS,
                importOf(name),
                COLUMNS,
                LISTS + "/facility",
                LISTS + "/register",
                LISTS + "/tender",
                LISTS + "/brand-fee",
                LISTS + "/fee-kind",
                LISTS + "/product",
                PUBLISHED,
                "/staff/sales/receipts?facility=" + facility + "&from=2024-08-01&to=2024-09-01");
        try (var page = CityHallBrowser.desktop()) {
            CityHallBrowser.signIn(page, "http://localhost:" + port, account.login(), StaffOfTest.PASSWORD);
            for (var lang : List.of("ja", "en")) {
                for (var path : pages) {
                    page.navigate(at(path) + (path.contains("?") ? "&" : "?") + "lang=" + lang);
                    assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page))
                            .as(path + lang)
                            .isEmpty();
                    look(page, path, lang);
                }
            }
            page.context().close();
        }
        try (var page = CityHallBrowser.phoneWithoutScripts()) {
            CityHallBrowser.signIn(page, "http://localhost:" + port, account.login(), StaffOfTest.PASSWORD);
            page.navigate(at(HOME + "?year=2024&lang=ja"));
            assertThat(page.locator("table").count()).isGreaterThan(5);
            assertThat(page.locator("svg.step-chart__drawing").count()).isPositive();
            page.context().close();
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static void look(Page page, String path, String lang) {
        var to = System.getenv("PICTURES");
        if (to != null) {
            for (var width : List.of(390, 1440)) {
                page.setViewportSize(width, 900);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(to, path.replaceAll("[^a-z]+", "-") + lang + width + ".png")));
            }
        }
    }
}
