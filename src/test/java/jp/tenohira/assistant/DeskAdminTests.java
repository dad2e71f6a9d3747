package jp.tenohira.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.assistant.allowances.Allowance;
import jp.tenohira.assistant.allowances.Allowance.Share;
import jp.tenohira.assistant.allowances.Spending;
import jp.tenohira.assistant.gateway.ScriptedModels;
import jp.tenohira.core.CurrentMunicipality;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityHallTest
class DeskAdminTests {

    private static final String CHAT = "/staff/assistant/chat";
    private static final String ADMIN = "/staff/admin/assistant";
    private static final String WORDS = ADMIN + "/words";
    private static final String CONTESTS = "/staff/assistant/contests";

    private final StaffOfTest staff;
    private final DeskOfTest desk;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    DeskAdminTests(StaffOfTest staff, DeskOfTest desk, JdbcClient jdbc, @LocalServerPort int port) {
        this.staff = staff;
        this.desk = desk;
        this.jdbc = jdbc;
        this.port = port;
        ScriptedModels.server();
    }

    @AfterEach
    void asUsual() {
        desk.allow(Cities.KORIYAMA, Allowance.USUAL);
    }

    private HttpVisitor of(Role role, String section) {
        var account = staff.account(Cities.KORIYAMA, role, section);
        desk.admit(Cities.KORIYAMA, account.staff());
        return HttpVisitor.at(port).signedIn(account.login());
    }

    private HttpVisitor administrator() {
        return HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.ADMINISTRATOR).login());
    }

    private static Map<String, String> prompt(String text) {
        return new HashMap<>(Map.of(
                "prompt",
                text,
                "level",
                "1",
                "documentLevel",
                "1",
                "model",
                ScriptedModels.OUTSIDE,
                "purpose",
                "other"));
    }

    private static int status(HttpVisitor visitor, String text) {
        return visitor.submit(CHAT, CHAT, prompt(text)).statusCode();
    }

    @Test
    void aFalseFindingPassesOnlyAfterTheHeadOfTheSectionReleasedIt() {
        var section = staff.section(Cities.KORIYAMA);
        var clerk = of(Role.CLERK, section);
        var head = of(Role.HEAD, section);
        var text = "郡山太郎さんは物語の主人公です。紹介文を書いてください。";
        assertThat(status(clerk, text)).isEqualTo(422);

        assertThat(clerk.submit(
                                CHAT,
                                CONTESTS,
                                Map.of("text", text, "finding", "PERSON_NAME:郡山太郎", "reason", "架空の人物です"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(status(clerk, text)).as("contested, not decided").isEqualTo(422);
        var address = Jsoup.parse(head.get(CONTESTS).body())
                .select("form[action^='" + CONTESTS + "/']")
                .attr("action");
        assertThat(clerk.submit(CHAT, address, Map.of("decision", "release")).statusCode())
                .as("the person who contests does not decide")
                .isEqualTo(403);
        assertThat(of(Role.HEAD, staff.section(Cities.KORIYAMA))
                        .submit(CHAT, address, Map.of("decision", "release"))
                        .statusCode())
                .as("nor does the head of another section")
                .isEqualTo(404);
        assertThat(head.submit(CONTESTS, address, Map.of("decision", "release")).statusCode())
                .isEqualTo(302);

        assertThat(status(clerk, text)).isEqualTo(200);
        assertThat(status(clerk, text + "問い合わせは佐藤花子さんへ。")).as("another finding").isEqualTo(422);
        assertThat(status(of(Role.CLERK, staff.section(Cities.KORIYAMA)), text))
                .as("another section")
                .isEqualTo(422);
        await().untilAsserted(() -> assertThat(CurrentMunicipality.call(
                        Cities.KORIYAMA,
                        () -> jdbc.sql(
                                        "select coalesce(max(released), 0) from model_use where section = :section and outcome = 'ANSWERED'")
                                .param("section", section)
                                .query(Integer.class)
                                .single()))
                .isOne());
        assertThat(head.get(CONTESTS).body()).contains("誤検出と認めた").doesNotContain("郡山太郎さんは");
    }

    @Test
    void aContestKeepsItsFindingWhenAnotherOneWasReleasedMeanwhile() {
        var section = staff.section(Cities.KORIYAMA);
        var clerk = of(Role.CLERK, section);
        var head = of(Role.HEAD, section);
        var text = "山田太郎さんと高橋次郎さんは物語の主人公です。";
        var offered = Jsoup.parse(clerk.submit(CHAT, CHAT, prompt(text)).body())
                .select("form[action='" + CONTESTS + "'] input[name=finding]")
                .eachAttr("value");
        assertThat(offered).hasSize(2);
        contest(clerk, text, offered.getFirst());
        var address = Jsoup.parse(head.get(CONTESTS).body())
                .select("form[action^='" + CONTESTS + "/']")
                .attr("action");
        head.submit(CONTESTS, address, Map.of("decision", "release"));

        var left = Jsoup.parse(clerk.submit(CHAT, CHAT, prompt(text)).body())
                .select("form[action='" + CONTESTS + "'] input[name=finding]")
                .eachAttr("value");
        assertThat(left).containsExactly(offered.getLast());
        assertThat(contest(clerk, text, left.getFirst())).isEqualTo(302);

        assertThat(Jsoup.parse(head.get(CONTESTS).body()).expectFirst("dl").text())
                .contains(offered.getLast().substring(offered.getLast().indexOf(':') + 1));
    }

    private static int contest(HttpVisitor visitor, String text, String finding) {
        return visitor.submit(CHAT, CONTESTS, Map.of("text", text, "finding", finding, "reason", "架空の人物です"))
                .statusCode();
    }

    @Test
    void aHeadDoesNotReleaseAnOwnOne() {
        var head = of(Role.HEAD, staff.section(Cities.KORIYAMA));
        var text = "郡山次郎さんの紹介文";

        head.submit(CHAT, CONTESTS, Map.of("text", text, "finding", "PERSON_NAME:郡山次郎", "reason", "架空"));

        assertThat(Jsoup.parse(head.get(CONTESTS).body()).select("form[action^='" + CONTESTS + "/']"))
                .isEmpty();
        assertThat(status(head, text)).isEqualTo(422);
    }

    @Test
    void theCityEditsItsWordsInVersionsAndEachCountsAtOnce() {
        var clerk = of(Role.CLERK, staff.section(Cities.KORIYAMA));
        var administrator = administrator();
        var shipped =
                Jsoup.parse(administrator.get(WORDS).body()).select("#list").text();
        assertThat(status(clerk, "若松計画の案内文")).isEqualTo(200);
        try {
            administrator.submit(WORDS, WORDS, Map.of("list", shipped.replace(" ", "\n") + "\n若松計画\n"));
            assertThat(status(clerk, "若松計画の案内文")).isEqualTo(422);
            assertThat(status(clerk, "未公表の資料の案内文")).isEqualTo(422);
            assertThat(administrator
                            .submit(WORDS, WORDS, Map.of("list", "あ".repeat(41)))
                            .statusCode())
                    .isEqualTo(422);
        } finally {
            administrator.submit(WORDS, WORDS, Map.of("list", shipped.replace(" ", "\n")));
        }
        assertThat(status(clerk, "若松計画の案内文")).isEqualTo(200);
        assertThat(Jsoup.parse(administrator.get(WORDS).body()).select("tbody tr"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(clerk.get(WORDS).statusCode()).isEqualTo(403);
    }

    @Test
    void aPersonsAndASectionsQuotaAndTheBudgetEndTheSending() {
        var section = staff.section(Cities.KORIYAMA);
        var clerk = of(Role.CLERK, section);
        desk.allow(Cities.KORIYAMA, new Allowance(0, 0, new Share(1_000, 2, 1_000), new Share(1_000, 3, 1_000)));
        assertThat(status(clerk, "一")).isEqualTo(200);
        assertThat(status(clerk, "二")).isEqualTo(200);
        assertThat(clerk.submit(CHAT, CHAT, prompt("三")).body()).contains("1日に使える2回を使い切りました");
        var colleague = of(Role.CLERK, section);
        assertThat(status(colleague, "四")).isEqualTo(200);
        assertThat(colleague.submit(CHAT, CHAT, prompt("五")).body()).contains("課が1日に使える3回を使い切りました");

        desk.allow(Cities.KORIYAMA, new Allowance(0, 0, new Share(1_000, 100, 1_000), new Share(1_000, 100, 0)));
        assertThat(colleague.submit(CHAT, CHAT, prompt("六")).body()).contains("今月の予算0円を使い切りました");
        var budget = Map.of("section", section, "yen", "1000");
        assertThat(administrator().submit(ADMIN, ADMIN + "/budget", budget).statusCode())
                .isEqualTo(302);
        assertThat(status(colleague, "七")).isEqualTo(200);
        var page = Jsoup.parse(administrator().get(ADMIN).body()).text();
        assertThat(page).contains(section + "課", "1,000", "予算内", "回数を超過", "予算を超過");
    }

    @Test
    void tooManyRequestsAMinuteAreHeldUp() {
        var clerk = of(Role.CLERK, staff.section(Cities.KORIYAMA));
        desk.allow(Cities.KORIYAMA, new Allowance(0, 0, new Share(1, 100, 100), new Share(1_000, 100, 100)));

        assertThat(status(clerk, "一")).isEqualTo(200);
        assertThat(clerk.submit(CHAT, CHAT, prompt("二")).body()).contains("回数が多すぎます");
    }

    @Test
    void aSectionsPaceAndAPersonsBudgetHoldUpToo() {
        var section = staff.section(Cities.KORIYAMA);
        desk.allow(Cities.KORIYAMA, new Allowance(0, 0, new Share(100, 100, 100), new Share(1, 100, 100)));
        assertThat(status(of(Role.CLERK, section), "一")).isEqualTo(200);
        assertThat(of(Role.CLERK, section).submit(CHAT, CHAT, prompt("二")).body())
                .contains("回数が多すぎます");

        desk.allow(Cities.KORIYAMA, new Allowance(0, 0, new Share(100, 100, 0), new Share(100, 100, 100)));
        assertThat(of(Role.CLERK, section).submit(CHAT, CHAT, prompt("三")).body())
                .contains("1人の今月の予算0円を使い切りました");
    }

    @Test
    void theForecastGoesOnAtThePaceOfTheMonthSoFar() {
        var spent = new Spending("s", 40, new BigDecimal("1000.4"), 2_900, LocalDate.of(2026, 11, 10));

        assertThat(spent.forecast()).isEqualByComparingTo("3001");
        assertThat(spent.willExceed()).isTrue();
    }

    @Test
    void theAllowanceIsChangedByAdministratorsOnlyAndWithinBounds() {
        var administrator = administrator();
        var wanted = new HashMap<>(Map.of(
                "retentionDays", "7",
                "personPerMinute", "60",
                "personPerDay", "500",
                "personYenAMonth", "20000",
                "sectionPerMinute", "600",
                "sectionPerDay", "5,000",
                "sectionYenAMonth", "100000"));

        assertThat(administrator.submit(ADMIN, ADMIN, wanted).statusCode()).isEqualTo(302);
        assertThat(Jsoup.parse(administrator.get(ADMIN).body())
                        .select("#retentionDays")
                        .val())
                .isEqualTo("7");
        wanted.put("retentionDays", "366");
        var refused = administrator.submit(ADMIN, ADMIN, wanted);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("365", "366");
        for (var role : List.of(Role.CLERK, Role.HEADQUARTERS, Role.HEAD)) {
            var other = HttpVisitor.at(port)
                    .signedIn(staff.account(Cities.KORIYAMA, role).login());
            assertThat(other.get(ADMIN).statusCode()).isEqualTo(403);
            assertThat(other.submit(CHAT, ADMIN, wanted).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void theFiguresCountUsesBlocksByArticleAndMinutes(@Autowired Figures figures) {
        var section = staff.section(Cities.KORIYAMA);
        var clerk = of(Role.CLERK, section);
        var use = Jsoup.parse(clerk.submit(CHAT, CHAT, prompt("案内文")).body())
                .select("input[name=use]")
                .val();
        clerk.submit(CHAT, CHAT + "/saved", Map.of("use", use, "minutes", "30"));
        status(clerk, "佐藤花子さんへの返信");
        status(clerk, "機密性2の資料を佐藤花子さんへ");

        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            var own = Slice.EVERYTHING.with("section", section);
            assertThat(value(figures, "assistant-uses", own)).isEqualTo("1");
            assertThat(value(figures, "assistant-kept-back", own.with("ai-article", "5")))
                    .isEqualTo("2");
            assertThat(value(figures, "assistant-kept-back", own.with("ai-article", "4")))
                    .isEqualTo("1");
            assertThat(value(figures, "assistant-minutes-saved", own)).isEqualTo("30");
        });
    }

    private static String value(Figures figures, String code, Slice slice) {
        var headquarters = new Staff(UUID.randomUUID(), "試験", Role.HEADQUARTERS, null);
        if (figures.of(headquarters, slice) instanceof Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced)) {
            return sliced.value(figures.find(code).orElseThrow())
                    .shown()
                    .orElseThrow()
                    .toPlainString();
        }
        throw new AssertionError("The slice was refused");
    }

    @Test
    void theAdministratorsPagesAreReadableByEverybody() {
        try (var page = CityHallBrowser.desktop()) {
            var account = staff.account(Cities.KORIYAMA, Role.ADMINISTRATOR);
            var at = "http://localhost:" + port;
            CityHallBrowser.signIn(page, at, account.login(), StaffOfTest.PASSWORD);
            for (var path : List.of(ADMIN, WORDS)) {
                for (var lang : List.of("ja", "en")) {
                    page.navigate(at + path + "?lang=" + lang);
                    assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page))
                            .as(path + lang)
                            .isEmpty();
                }
            }
        }
    }
}
