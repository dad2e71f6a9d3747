package jp.tenohira.printing;

import static jp.tenohira.printing.LogsOfTest.cupsLine;
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
class PrintPagesTests {

    private static final String HOME = "/headquarters/printing";
    private static final String IMPORTS = HOME + "/imports";
    private static final String STAFF = HOME + "/staff";
    private static final String COLUMNS = HOME + "/columns";
    private static final String MEETINGS = HOME + "/meetings";
    private static final String FACTORS = HOME + "/factors";
    private static final String PUBLISHED = HOME + "/published";
    private static final String FACTS = "/headquarters/facts";

    private final StaffOfTest staff;
    private final int port;
    private final String printer = LogsOfTest.printer();
    private Account account;
    private HttpVisitor visitor;

    @Autowired
    PrintPagesTests(StaffOfTest staff, @LocalServerPort int port) {
        this.staff = staff;
        this.port = port;
        this.account = staff.account(KORIYAMA, Role.HEADQUARTERS);
        this.visitor = HttpVisitor.at(port).signedIn(account.login());
    }

    @BeforeEach
    void somebodyOfHeadquarters() {
        account = staff.account(KORIYAMA, Role.HEADQUARTERS);
        visitor = HttpVisitor.at(port).signedIn(account.login());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String handIn(String name, String log, Map<String, String> fields, int status) {
        var answer = visitor.upload(IMPORTS, IMPORTS, fields, "log", Map.of(name, utf8(log)));
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
    void aLogIsHandedInReplacedAndTracedWithoutScripts() {
        var name = "page_log-" + UUID.randomUUID();
        handIn(name, cupsLine(printer, "a", 1, "05/Jan/2024", 300), Map.of("format", "cups"), 302);
        var first = importOf(name);

        var noReason =
                visitor.upload(first, first + "/replace", Map.of("format", "cups"), "log", Map.of("x", utf8("x\n")));
        var replaced = visitor.upload(
                first,
                first + "/replace",
                Map.of("format", "cups", "reason", "二重に記録していたため"),
                "log",
                Map.of(name + "-2", utf8(cupsLine(printer, "a", 1, "05/Jan/2024", 3))));

        assertThat(noReason.statusCode()).isEqualTo(422);
        assertThat(replaced.statusCode()).isEqualTo(302);
        assertThat(visitor.get(importOf(name + "-2")).body()).contains("二重に記録していたため");
        assertThat(Jsoup.parse(visitor.get(first).body()).text()).contains("差替え済み", "差替え後の取込み");
    }

    @Test
    void aWrongLogIsRefusedWithItsPlaceAndTheChosenFormatIsKept() {
        var body = handIn("broken", "x\n", Map.of("format", "cups", "pageLogFormat", "%p %u %j %T %P %C"), 422);

        var page = Jsoup.parse(body);
        assertThat(page.text()).contains("broken 1行目").contains("PageLogFormatのとおりの項目");
        assertThat(page.title()).startsWith("エラー:");
        assertThat(page.select("#pageLogFormat").attr("value")).isEqualTo("%p %u %j %T %P %C");
    }

    @Test
    void columnsAreChosenOnceFromASampleAndTheFileIsRecognisedAfterwards() {
        var time = "日時" + printer;
        var csv = time + ",利用者,機器,面数\n2024-01-05 09:00,a," + printer + ",7\n";
        var chosen = visitor.upload(COLUMNS, COLUMNS, Map.of(), "sample", Map.of("sample.csv", utf8(csv)));
        var header = Jsoup.parse(chosen.body()).select("input[name=header]").attr("value");
        var fields = new HashMap<>(Map.of(
                "header", header, "name", printer, "time", time, "account", "利用者", "printer", "機器", "pages", "面数"));

        var saved = visitor.submit(COLUMNS, COLUMNS + "/save", fields);
        fields.remove("pages");
        var incomplete = visitor.submit(COLUMNS, COLUMNS + "/save", fields);

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body()).contains("ページ数");
        handIn("mfp-" + printer + ".csv", csv, Map.of("format", "auto"), 302);
        assertThat(Jsoup.parse(visitor.get(IMPORTS).body()).text()).contains("csv " + printer);
    }

    @Test
    void unknownAccountsAndPrintersAreListedUntilTheyAreAssigned() {
        var unknown = "unknown-" + UUID.randomUUID().toString().substring(0, 8);
        handIn("page_log", cupsLine(printer, unknown, 1, "05/Jan/2024", 3), Map.of("format", "cups"), 302);
        assertThat(visitor.get(STAFF).body()).contains(unknown, printer);

        var wrong = visitor.submit(
                STAFF, STAFF + "/assign", Map.of("of", "account", "what", unknown, "section", "どこか", "since", "春"));
        var right = visitor.submit(
                STAFF,
                STAFF + "/assign",
                Map.of("of", "account", "what", unknown, "section", staff.section(KORIYAMA), "since", "2023-04-01"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("組織に登録された課", "2024-04-01の形");
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(namesIn("名簿にないアカウント")).doesNotContain(unknown);
        assertThat(namesIn("一覧にないプリンター")).contains(printer);
        assertThat(Jsoup.parse(visitor.get(STAFF + "?of=account&what=" + unknown)
                                .body())
                        .select("table:contains(の登録の履歴) tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .contains(unknown, "令和5年4月1日");
    }

    private List<String> namesIn(String table) {
        return Jsoup.parse(visitor.get(STAFF).body())
                .select("table:has(caption:contains(%s)) tbody tr td:first-child".formatted(table))
                .eachText();
    }

    @Test
    void meetingsAndFactorsAreRecordedAndWrongOnesKeepWhatWasTyped() {
        var name = "庁議 " + UUID.randomUUID();
        var fields = Map.of("meeting", name, "heldOn", "2024-02-08", "section", "", "pages", "12", "copies", "30");
        assertThat(visitor.submit(MEETINGS, MEETINGS, fields).statusCode()).isEqualTo(302);
        assertThat(Jsoup.parse(visitor.get(MEETINGS).body()).text()).contains(name, "12枚×30部", "360");
        var wrong = new HashMap<>(fields);
        wrong.put("pages", "0");
        assertThat(visitor.submit(MEETINGS, MEETINGS, wrong).body()).contains("エラー:", name);

        var factor = Map.of(
                "factor", "co2-grams", "contract", "", "amount", "7.5", "since", "1990-04-01", "source", "試験の仮の値");
        assertThat(visitor.submit(FACTORS, FACTORS, factor).statusCode()).isEqualTo(302);
        assertThat(visitor.get(FACTORS).body()).contains("試験の仮の値");
        var unsourced = new HashMap<>(factor);
        unsourced.put("source", "");
        assertThat(visitor.submit(FACTORS, FACTORS, unsourced).statusCode()).isEqualTo(422);
    }

    @Test
    void aPublishedTableIsComparedAndAWrongTotalIsRefused() throws IOException {
        var table =
                new ClassPathResource("published/koriyama-fy2023/printing-by-department.csv").getContentAsByteArray();
        var source = Map.of("source", "DX推進本部会議資料");

        var taken = visitor.upload(PUBLISHED, PUBLISHED, source, "totalsTable", Map.of("printing.csv", table));
        var wrong = visitor.upload(
                PUBLISHED,
                PUBLISHED,
                source,
                "totalsTable",
                Map.of(
                        "printing.csv",
                        utf8(new String(table, StandardCharsets.UTF_8).replace("13885861", "13885860"))));

        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("13,885,861", "差-1");
        assertThat(Jsoup.parse(visitor.get(PUBLISHED).body()).select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("総務部", "859", "963", "104", "12.1", "12.2"))
                .anySatisfy(row -> assertThat(row).contains("総務部", "520,337", "814,858"))
                .anySatisfy(row -> assertThat(row).contains("全体", "526", "523", "△3", "△0.6"))
                .anySatisfy(row -> assertThat(row).contains("全体", "9,400,529"));
    }

    @Test
    void aHeadSeesTheOwnSectionsFiguresAndNothingElse() {
        var head = staff.signedIn(port, Role.HEAD);

        assertThat(head.get(HOME).statusCode()).isEqualTo(200);
        for (var page : List.of(IMPORTS, STAFF, COLUMNS, MEETINGS, FACTORS, PUBLISHED)) {
            assertThat(head.get(page).statusCode()).as(page).isEqualTo(403);
        }
        var clerk = staff.signedIn(port, Role.CLERK);
        assertThat(clerk.get(HOME).statusCode()).isEqualTo(403);
    }

    @Test
    void thePagesAreAccessibleInBothLanguagesAndWithoutScripts() {
        var name = "page_log-" + UUID.randomUUID();
        var section = staff.section(KORIYAMA);
        var log = new StringBuilder();
        var list = new StringBuilder("account,section,rank,since\n");
        for (int i = 0; i < 8; i++) {
            list.append("%s-%d,%s,係員,2020-04-01\n".formatted(printer, i, section));
            log.append(cupsLine(printer, printer + "-" + i, i, "05/Jan/2024", 3 + i));
            log.append(cupsLine(printer, printer + "-" + i, i, "05/Feb/2024", 4 + i));
            log.append(cupsLine(printer, printer + "-" + i, i, "05/Feb/2023", 5 + i));
        }
        assertThat(visitor.upload(
                                STAFF,
                                STAFF,
                                Map.of("kind", "staff"),
                                "list",
                                Map.of("staff.csv", utf8(list.toString())))
                        .statusCode())
                .isEqualTo(302);
        handIn(name, log.toString(), Map.of("format", "cups"), 302);
        var address = importOf(name);
        var pages = List.of(
                HOME + "?year=2023",
                HOME + "/departments/test?year=2023",
                IMPORTS,
                address,
                COLUMNS,
                STAFF,
                MEETINGS,
                FACTORS,
                FACTS,
                PUBLISHED);
        try (var page = CityHallBrowser.desktop()) {
            signIn(page);
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
            signIn(page);
            page.navigate(at(HOME + "?year=2023&lang=ja"));
            assertThat(page.locator("table").count()).isGreaterThan(2);
            assertThat(page.locator("svg.step-chart__drawing").count()).isPositive();
            page.context().close();
        }
    }

    private void signIn(Page page) {
        CityHallBrowser.signIn(page, "http://localhost:" + port, account.login(), StaffOfTest.PASSWORD);
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
