package jp.tenohira.standards;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StandardsPagesTests {

    private static final String LIST = "/headquarters/standards";
    private static final String IMPORT = LIST + "/import";
    private static final String SCRIPT = "<script>alert(1)</script>";

    private final StaffOfTest staff;
    private final Figures figures;
    private final int port;

    @Autowired
    StandardsPagesTests(StaffOfTest staff, Figures figures, @LocalServerPort int port) {
        this.staff = staff;
        this.figures = figures;
        this.port = port;
    }

    private HttpVisitor visitor(Role role) {
        return staff.signedIn(port, role);
    }

    private String version(HttpVisitor visitor, String form) {
        return Jsoup.parse(visitor.get(form).body())
                .select("main input[name=version]")
                .attr("value");
    }

    private int edit(HttpVisitor visitor, String system, Map<String, String> fields) {
        var path = LIST + "/systems/" + system + "/edit";
        var all = new java.util.HashMap<>(fields);
        all.putIfAbsent("version", version(visitor, path));
        return visitor.submit(path, path, all).statusCode();
    }

    @Test
    void aSystemIsDescribedAndKeepsItsHistory() {
        var visitor = visitor(Role.HEADQUARTERS);
        var path = LIST + "/systems/voters";

        assertThat(edit(
                        visitor,
                        "voters",
                        Map.of(
                                "vendor",
                                SCRIPT,
                                "contractEnds",
                                "2025-12-31",
                                "yearlyCost",
                                "1,200,000",
                                "status",
                                "open",
                                "note",
                                SCRIPT)))
                .isEqualTo(302);
        assertThat(edit(visitor, "voters", Map.of("status", "decided")))
                .as("decided without a scenario")
                .isEqualTo(422);
        assertThat(edit(visitor, "voters", Map.of("status", "open", "contractEnds", "いつか")))
                .isEqualTo(422);
        assertThat(edit(visitor, "voters", Map.of("status", "open", "version", "0")))
                .as("unseen")
                .isEqualTo(422);

        var shown = visitor.get(path).body();
        assertThat(shown).doesNotContain(SCRIPT).contains("&lt;script&gt;");
        assertThat(Jsoup.parse(shown).text()).contains("選挙人名簿管理", "1,200,000", "令和7年12月31日", "変更の履歴");
        assertThat(visitor.get(LIST).body()).doesNotContain(SCRIPT);
        assertThat(systems(visitor, "?page=1")).hasSize(10);
        assertThat(systems(visitor, "?page=2")).hasSize(10).doesNotContainAnyElementsOf(systems(visitor, "?page=1"));
        assertThat(visitor.get(LIST + "?status=migrated&q=no-such-word").body()).contains("この条件に合う業務はありません");
        assertThat(Jsoup.parse(visitor.get(LIST + "?q=戸籍の").body())
                        .select("tbody tr")
                        .eachText())
                .anyMatch(row -> row.contains("戸籍の附票"))
                .noneMatch(row -> row.contains("介護保険"));
    }

    private static List<String> systems(HttpVisitor visitor, String query) {
        return Jsoup.parse(visitor.get(LIST + query).body())
                .select("tbody a[href*=/systems/]")
                .eachText();
    }

    @Test
    void aQuoteIsEnteredOnItsPageAsANewVersion() {
        var visitor = visitor(Role.HEADQUARTERS);
        var path = LIST + "/systems/seals/quotes/private-single";
        var typed = new java.util.HashMap<>(Map.of(
                "initial", "12,000,000", "yearly", "3400000", "vendor", SCRIPT, "basis", "decided", "note", "入力"));
        typed.put("version", version(visitor, path));

        assertThat(visitor.submit(path, path, typed).statusCode()).isEqualTo(302);
        assertThat(visitor.submit(path, path, typed).statusCode()).as("unseen").isEqualTo(422);
        typed.put("version", version(visitor, path));
        typed.put("initial", "百万");
        var wrong = visitor.submit(path, path, typed);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("#initial").val()).isEqualTo("百万");
        assertThat(Jsoup.parse(wrong.body()).text()).contains("「百万」は登録できません。円単位の整数を入力してください。");
        var shown = visitor.get(LIST + "/systems/seals").body();
        assertThat(shown).doesNotContain(SCRIPT).contains("12,000,000", "3,400,000");
    }

    @Test
    void aTaskIsAddedChangedAndTakenOutOnItsPage() throws java.io.IOException {
        var visitor = visitor(Role.HEADQUARTERS);
        take(visitor, "plan", resource("standards-plan.csv"));
        var path = LIST + "/schedule/task";
        var task = new java.util.HashMap<>(
                Map.of("task", "検収", "name", "検収と引渡し", "system", "", "length", "14", "after", "切替4", "opened", ""));
        task.put("version", version(visitor, path));

        assertThat(visitor.submit(path, path, task).statusCode()).isEqualTo(302);
        assertThat(visitor.submit(path, path, task).statusCode()).as("unseen").isEqualTo(422);
        task.put("version", version(visitor, path));
        task.put("after", "どこにもない");
        task.put("opened", "検収");
        assertThat(Jsoup.parse(visitor.submit(path, path, task).body()).text())
                .contains("「どこにもない」は登録できません。この表にある作業コードを入力してください。");
        task.put("after", "切替3");
        assertThat(visitor.submit(path, path, task).statusCode()).isEqualTo(302);
        assertThat(visitor.get(LIST + "/schedule").body()).contains("検収と引渡し");
        task.put("do", "remove");
        task.put("version", version(visitor, path));
        visitor.submit(path, path, task);
        assertThat(visitor.get(LIST + "/schedule").body()).doesNotContain("検収と引渡し");
    }

    @Test
    void othersReadOrAreTurnedAway() {
        assertThat(visitor(Role.CLERK).get(LIST).statusCode()).isEqualTo(403);
        var section = staff.section(Cities.KORIYAMA);
        edit(visitor(Role.ADMINISTRATOR), "school-enrolment", Map.of("section", section, "status", "open"));
        edit(visitor(Role.ADMINISTRATOR), "child-allowance", Map.of("status", "open"));
        var head = HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.HEAD, section).login());

        assertThat(Jsoup.parse(head.get(LIST).body()).text()).contains("就学").doesNotContain("後期高齢者医療");
        assertThat(head.get(LIST + "/systems/school-enrolment").statusCode()).isEqualTo(200);
        assertThat(head.get(LIST + "/systems/child-allowance").statusCode()).isEqualTo(404);
        for (var page : List.of(
                "/comparison",
                "/comparison/edit",
                "/schedule",
                "/import",
                "/schedule/task",
                "/systems/school-enrolment/quotes/private-single",
                "/sheet",
                "/systems/school-enrolment/edit")) {
            assertThat(head.get(LIST + page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(visitor(Role.HEADQUARTERS)
                        .postForm(LIST + "/systems/seals/hearings", Map.of("vendor", "甲"))
                        .statusCode())
                .as("without the form's token")
                .isEqualTo(403);
        assertThat(visitor(Role.HEADQUARTERS).get(LIST + "/systems/no-such").statusCode())
                .isEqualTo(404);
    }

    @Test
    void quotesAndScheduleAreTakenInAndHandedOutUnchanged() throws java.io.IOException {
        var visitor = visitor(Role.HEADQUARTERS);
        assertThat(take(visitor, "quotes", resource("standards-quotes.csv"))).isEqualTo(302);
        assertThat(take(visitor, "plan", resource("standards-plan.csv"))).isEqualTo(302);

        for (var table : List.of("quotes", "plan")) {
            var sheet = visitor.getBytes(LIST + "/sheet?table=" + table);
            assertThat(take(visitor, table, sheet)).as(table).isEqualTo(302);
        }
        var system = Jsoup.parse(visitor.get(LIST + "/systems/health").body()).text();
        assertThat(system).contains("プライベートクラウド・共同利用", "仮定", "デモ用の仮定値");
        var schedule = Jsoup.parse(visitor.get(LIST + "/schedule").body());
        assertThat(schedule.text()).contains("クリティカルパス", "期限", "移行の順序", "仮定の値が含まれています");
        assertThat(schedule.select("svg rect")).hasSizeGreaterThan(20);
    }

    @Test
    void aWrongSheetIsRefusedWithItsLines() {
        var visitor = visitor(Role.HEADQUARTERS);
        var quotes = "業務,方式,初期費用(円),年間費用(円)\n天気予報,プライベートクラウド・単独利用,1,1\n戸籍,雲,百,1\n";
        var refused = upload(visitor, "quotes", quotes.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).text()).contains("2行目「業務」:「天気予報」", "3行目「方式」:「雲」", "3行目「初期費用(円)」:「百」");
        var circle = "作業コード,作業,日数,先行作業\na,甲,1,b\nb,乙,1,a\n";
        assertThat(upload(visitor, "plan", circle.getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("互いに待ち合わない先行作業");
        var unknown = "作業コード,作業,日数,先行作業\na,甲,長い,z\n";
        assertThat(Jsoup.parse(upload(visitor, "plan", unknown.getBytes(StandardCharsets.UTF_8))
                                .body())
                        .text())
                .contains("2行目「日数」:「長い」", "2行目「先行作業」:「z」");
    }

    private static byte[] resource(String name) throws java.io.IOException {
        return new ClassPathResource("demo/" + name).getContentAsByteArray();
    }

    private static int take(HttpVisitor visitor, String table, byte[] content) {
        return upload(visitor, table, content).statusCode();
    }

    private static java.net.http.HttpResponse<String> upload(HttpVisitor visitor, String table, byte[] content) {
        return visitor.upload(
                IMPORT,
                IMPORT,
                Map.of("table", table, "starts", "2024-02-16", "deadline", "2026-03-31", "basis", "assumed"),
                "file",
                Map.of("table" + (content[0] == 'P' ? ".xlsx" : ".csv"), content));
    }

    @Test
    void theComparisonNamesTheLeaderAndWhatWouldTurnIt() {
        var visitor = visitor(Role.HEADQUARTERS);
        var edit = LIST + "/comparison/edit";
        var typed = Map.of(
                "years",
                "5",
                "subsidyCap",
                "100000000",
                "basis",
                "assumed",
                "matrix",
                SCRIPT + ",40,4,6,7,8\n期限,３０,5,9,6,5",
                "version",
                version(visitor, edit));

        assertThat(visitor.submit(edit, edit, typed).statusCode()).isEqualTo(302);
        var wrong = visitor.submit(edit, edit, Map.of("years", "5", "matrix", "費用,重い", "basis", "assumed"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("費用,重い");

        var page = visitor.get(LIST + "/comparison").body();
        assertThat(page).doesNotContain(SCRIPT);
        assertThat(Jsoup.parse(page).text())
                .contains("合計点が最も高い方式：ガバメントクラウド・共同利用方式", "結果が変わる重み", "60 20 プライベートクラウド・共同利用");
    }

    @Test
    void theFiguresCountWhatHasMoved() {
        var visitor = visitor(Role.HEADQUARTERS);
        var section = staff.section(Cities.KORIYAMA);
        edit(visitor, "disability", Map.of("section", section, "status", "migrated", "scenario", "private-shared"));
        edit(visitor, "public-assistance", Map.of("section", section, "status", "open"));
        var slice = Slice.EVERYTHING.with("section", section);

        assertThat(value("standards-systems", slice)).isEqualTo(Exact.of(2));
        assertThat(value("standards-decided", slice)).isEqualTo(Exact.of(1));
        assertThat(value("standards-migrated-rate", slice)).isEqualTo(Exact.of(1, 2));
    }

    private Exact value(String figure, Slice slice) {
        var headquarters = new Staff(UUID.randomUUID(), "推進 本部", Role.HEADQUARTERS, null);
        return CurrentMunicipality.call(Cities.KORIYAMA, () -> switch (figures.of(headquarters, slice)) {
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) ->
                sliced.value(figures.find(figure).orElseThrow()).exact().orElseThrow();
            case Outcome.Refused<SlicedFigures, SliceRefused>(var why) -> throw new AssertionError(why);
        });
    }

    @Test
    void thePagesAreAccessibleInBothLanguagesOnPhoneAndDesktop() throws java.io.IOException {
        var account = staff.account(Cities.KORIYAMA, Role.HEADQUARTERS);
        var visitor = HttpVisitor.at(port).signedIn(account.login());
        take(visitor, "quotes", resource("standards-quotes.csv"));
        take(visitor, "plan", resource("standards-plan.csv"));
        var hearing = visitor.submit(LIST + "/systems/seals", LIST + "/systems/seals/hearings", Map.of("vendor", "己社"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*(/headquarters/standards/hearings/[0-9a-f-]{36}).*", "$1");
        visitor.submit(hearing, hearing + "/links", Map.of("days", "3"));
        for (var page : List.of(CityHallBrowser.phone(), CityHallBrowser.desktop())) {
            CityHallBrowser.signIn(page, "http://localhost:" + port, account.login(), StaffOfTest.PASSWORD);
            for (var lang : List.of("ja", "en")) {
                for (var path : List.of(
                        LIST,
                        LIST + "/systems/seals",
                        LIST + "/systems/seals/edit",
                        hearing,
                        LIST + "/comparison",
                        LIST + "/comparison/edit",
                        LIST + "/schedule",
                        IMPORT)) {
                    page.navigate("http://localhost:" + port + path + "?lang=" + lang);
                    if (lang.equals("ja")) {
                        picture(page, path.replaceAll("[0-9a-f-]{36}", "x").replace('/', '_'));
                    }
                    assertThat(CityHallBrowser.accessibilityProblems(page))
                            .as(path + lang)
                            .isEmpty();
                }
            }
            page.context().close();
        }
    }

    /** Where somebody wants to look at the pages. */
    static void picture(Page page, String name) {
        var pictures = System.getenv("PICTURES");
        if (pictures != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(pictures, name + page.viewportSize().width + ".png")));
        }
    }
}
