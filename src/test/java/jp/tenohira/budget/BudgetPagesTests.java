package jp.tenohira.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
class BudgetPagesTests {

    private static final String LIST = "/headquarters/budget";
    private static final String NEW = LIST + "/items/new";
    private static final String IMPORT = LIST + "/import";
    private static final String SCRIPT = "<script>alert(1)</script>";

    private final StaffOfTest staff;
    private final int port;
    private final String line = "P-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    BudgetPagesTests(StaffOfTest staff, @LocalServerPort int port) {
        this.staff = staff;
        this.port = port;
    }

    private HttpVisitor visitor(Account account) {
        return HttpVisitor.at(port).signedIn(account.login());
    }

    private HttpVisitor headquarters() {
        return visitor(staff.account(Cities.KORIYAMA, Role.HEADQUARTERS));
    }

    private Map<String, String> item(String... changed) {
        var fields = new HashMap<>(Map.of(
                "fiscalYear", "2024",
                "line", line,
                "name", "窓口支援システム",
                "kind", "policy",
                "requested", "12,000,000",
                "assessed", "１０００００００円",
                "reason", "新規"));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields;
    }

    private String added(HttpVisitor visitor, Map<String, String> item) {
        return visitor.submit(NEW, NEW, item)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*(/headquarters/budget/items/[0-9a-f-]{36}).*", "$1");
    }

    @Test
    void anItemIsAddedChangedReviewedAndCarriedOver() {
        var visitor = headquarters();
        var address = added(visitor, item());

        var changed = visitor.submit(address + "/edit", address + "/edit", item("name", "書かない窓口", "version", "1"));
        assertThat(changed.statusCode()).isEqualTo(302);
        var late = visitor.submit(address + "/edit", address + "/edit", item("version", "1"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("ほかの人が先に変更しました").contains("エラー:");

        say(visitor, address, "saidKind", "question", "body", "利用者数の見込みは？");
        var unanswered = say(visitor, address, "saidKind", "answer", "body", "回答だけ");
        assertThat(unanswered.statusCode()).isEqualTo(422);
        assertThat(unanswered.body()).contains("回答には質問を", "回答だけ");
        var id = address.substring(address.lastIndexOf('/') + 1);
        say(visitor, address, "saidKind", "answer", "about", id + ":1", "body", "年5,000人です。");
        say(visitor, address, "saidKind", "remark", "body", "効果を測ること。");
        say(visitor, address, "saidKind", "decision", "decision", "adopted");
        var next = visitor.submit(address, address + "/next-year", Map.of());

        var shown = Jsoup.parse(visitor.get(address).body());
        assertThat(shown.text())
                .contains("書かない窓口（令和6年度）", "12,000,000", "10,000,000", "〔1〕 年5,000人です。", "効果を測ること。", "採択");
        var nextYear =
                visitor.get(next.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", ""));
        assertThat(Jsoup.parse(nextYear.body()).text())
                .contains("書かない窓口（令和7年度）", "前年度までの申し送り（未解消） 年度 内容 発言者 令和6年度 効果を測ること。");
        assertThat(Jsoup.parse(visitor.get(LIST + "?q=" + line + "&decision=adopted")
                                .body())
                        .select("tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .contains("書かない窓口", "12,000,000", "採択");
    }

    private static java.net.http.HttpResponse<String> say(HttpVisitor visitor, String address, String... said) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < said.length; i += 2) {
            fields.put(said[i], said[i + 1]);
        }
        return visitor.submit(address, address + "/review", fields);
    }

    @Test
    void wrongInputIsRefusedWithTheTypedValuesKept() {
        var visitor = headquarters();

        var wrong = visitor.submit(NEW, NEW, item("assessed", "約百万", "name", "", "fiscalYear", "令和"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("約百万", "査定額を円単位の整数で", "年度を西暦4桁で");
        added(visitor, item());
        var twice = visitor.submit(NEW, NEW, item());
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("事業コード " + line + " は令和6年度にもう使われています");
    }

    @Test
    void aFileIsTakenInOrRefusedWithItsLines() {
        var visitor = headquarters();
        var good = "fiscal_year,line,kind,name,requested_yen,assessed_yen\n2023," + line + ",current,取込み,100,90\n";
        var bad = good.replace("100", "百");

        var refused = upload(visitor, bad);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).text())
                .contains("budget.csv 2行目「requested_yen」:「百」は取り込めません。円単位の整数を入力してください。");
        assertThat(upload(visitor, good).statusCode()).isEqualTo(302);
        var csv = new String(visitor.getBytes(LIST + "/export?format=csv&q=" + line), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("2023," + line + ",,,経常的経費,取込み,100,90");
        assertThat(visitor.getBytes(LIST + "/export?format=xlsx&q=" + line)).startsWith('P', 'K');
        assertThat(visitor.submit(IMPORT, IMPORT, Map.of("table", "items")).body())
                .contains("表のファイルを選ぶか");
    }

    private static java.net.http.HttpResponse<String> upload(HttpVisitor visitor, String csv) {
        return visitor.upload(
                IMPORT,
                IMPORT,
                Map.of("table", "items"),
                "file",
                Map.of("budget.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void noTextBecomesMarkup() {
        var visitor = headquarters();
        var address = added(visitor, item("name", SCRIPT, "reason", SCRIPT, "note", SCRIPT, "source", SCRIPT));
        say(visitor, address, "saidKind", "remark", "body", SCRIPT, "speaker", SCRIPT);
        visitor.submit(address, address + "/next-year", Map.of());

        for (var page : List.of(
                address, address + "/edit", LIST + "?q=" + line, LIST + "/changes?fiscalYear=2024", LIST + "/trend")) {
            assertThat(visitor.get(page).body()).as(page).doesNotContain(SCRIPT);
        }
        assertThat(visitor.get(address).body()).contains("&lt;script&gt;");
        assertThat(visitor.submit(NEW, NEW, item("line", "<b>", "name", SCRIPT)).body())
                .doesNotContain(SCRIPT);
    }

    @Test
    void othersReadOrAreTurnedAway() {
        var visitor = headquarters();
        var address = added(visitor, item());

        assertThat(visitor(staff.account(Cities.KORIYAMA, Role.CLERK)).get(LIST).statusCode())
                .isEqualTo(403);
        var head = visitor(staff.account(Cities.KORIYAMA, Role.HEAD));
        assertThat(head.get(address).statusCode())
                .as("not the head's department")
                .isEqualTo(404);
        for (var page : List.of(LIST, LIST + "/changes", LIST + "/trend")) {
            assertThat(head.get(page).statusCode()).as(page).isEqualTo(200);
        }
        for (var page : List.of(NEW, IMPORT, address + "/edit")) {
            assertThat(head.get(page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(head.submit(LIST + "/changes", address + "/review", Map.of()).statusCode())
                .isIn(403, 404);
        assertThat(visitor.postForm(address + "/review", Map.of("saidKind", "remark", "body", "甲"))
                        .statusCode())
                .as("without the form's token")
                .isEqualTo(403);
        assertThat(HttpVisitor.atAizuwakamatsu(port).get(address).statusCode()).isIn(302, 303, 401);
        assertThat(visitor(staff.account(Cities.KORIYAMA, Role.ADMINISTRATOR))
                        .get(address + "/edit")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theTrendShowsARangeOrSaysThatDataAreTooFew() {
        var visitor = headquarters();
        for (var year : List.of("2018", "2019", "2020")) {
            added(visitor, item("fiscalYear", year, "assessed", year + "000"));
        }

        var page = Jsoup.parse(visitor.get(LIST + "/trend").body());

        assertThat(page.text()).contains("80%予測区間", "最小二乗法", "（見通し）");
        assertThat(page.select("svg polygon")).isNotEmpty();
        var none = Jsoup.parse(visitor.get(LIST + "/trend?department=no-such").body());
        assertThat(none.text()).contains("データが足りません");
    }

    @Test
    void thePagesAreAccessibleInBothLanguagesOnPhoneAndDesktop() {
        var account = staff.account(Cities.KORIYAMA, Role.HEADQUARTERS);
        var visitor = visitor(account);
        for (var year : List.of("2021", "2022", "2023", "2024")) {
            added(visitor, item("fiscalYear", year, "assessed", year + "000000"));
        }
        var address = added(visitor, item("fiscalYear", "2025", "assessed", ""));
        say(visitor, address, "saidKind", "question", "body", "いつまでに？");
        say(visitor, address, "saidKind", "decision", "decision", "continued", "body", "次回");
        for (var page : List.of(CityHallBrowser.phone(), CityHallBrowser.desktop())) {
            CityHallBrowser.signIn(page, "http://localhost:" + port, account.login(), StaffOfTest.PASSWORD);
            for (var lang : List.of("ja", "en")) {
                for (var path :
                        List.of(LIST, NEW, address, address + "/edit", LIST + "/changes", LIST + "/trend", IMPORT)) {
                    page.navigate("http://localhost:" + port + path + "?lang=" + lang);
                    var pictures = System.getenv("PICTURES");
                    if (pictures != null && lang.equals("ja")) {
                        page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(java.nio.file.Path.of(
                                        pictures,
                                        path.replaceAll("[0-9a-f-]{36}", "x").replace('/', '_')
                                                + page.viewportSize().width + ".png")));
                    }
                    assertThat(CityHallBrowser.accessibilityProblems(page))
                            .as(path + lang)
                            .isEmpty();
                }
            }
            page.context().close();
        }
    }
}
