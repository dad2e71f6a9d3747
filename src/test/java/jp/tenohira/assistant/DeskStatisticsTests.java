package jp.tenohira.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.assistant.gateway.ScriptedModels;
import jp.tenohira.assistant.metrics.SavedTime;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Exact;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.savings.Measure;
import jp.tenohira.savings.MeasureFilter;
import jp.tenohira.savings.Savings;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the headquarters reads of the desk, and how the minutes reach the ledger. */
@CityHallTest
class DeskStatisticsTests {

    private static final String CHAT = "/staff/assistant/chat";
    private static final String STATISTICS = "/headquarters/assistant";

    private final StaffOfTest staff;
    private final DeskOfTest desk;
    private final Savings savings;
    private final int port;

    @Autowired
    DeskStatisticsTests(StaffOfTest staff, DeskOfTest desk, Savings savings, @LocalServerPort int port) {
        ScriptedModels.server();
        this.staff = staff;
        this.desk = desk;
        this.savings = savings;
        this.port = port;
    }

    private Staff admitted(String section) {
        return desk.admit(
                Cities.KORIYAMA,
                staff.account(Cities.KORIYAMA, Role.CLERK, section).staff());
    }

    private static void answerThatSaved(HttpVisitor visitor, int minutes) {
        var prompt = new HashMap<>(Map.of(
                "prompt",
                "お祝いの言葉",
                "level",
                "1",
                "documentLevel",
                "1",
                "model",
                ScriptedModels.OUTSIDE,
                "purpose",
                "greeting"));
        var use = Jsoup.parse(visitor.submit(CHAT, CHAT, prompt).body())
                .select("input[name=use]")
                .val();
        visitor.submit(CHAT, CHAT + "/saved", Map.of("use", use, "minutes", Integer.toString(minutes)));
    }

    @Test
    void theMinutesOfASectionCountInTheLedgerAsOneMeasureThatFollowsThem() {
        var section = staff.section(Cities.KORIYAMA);
        var account = staff.account(Cities.KORIYAMA, Role.CLERK, section);
        var who = desk.admit(Cities.KORIYAMA, account.staff());
        var visitor = HttpVisitor.at(port).signedIn(account.login());

        answerThatSaved(visitor, 30);
        answerThatSaved(visitor, 60);

        CurrentMunicipality.run(
                Cities.KORIYAMA,
                () -> assertThat(measures(who)).singleElement().satisfies(measure -> {
                    assertThat(measure.content().section()).isEqualTo(section);
                    assertThat(savings.hours(measure)).contains(Exact.of(90, 60));
                }));
    }

    private List<Measure> measures(Staff who) {
        return savings.find(who, MeasureFilter.ALL).stream()
                .filter(measure -> measure.content().source().equals(SavedTime.SOURCE))
                .toList();
    }

    @Test
    void theHeadquartersReadsUseByPurposeAndArticleDrawnAndAsTables() {
        var account = staff.account(Cities.KORIYAMA, Role.CLERK, staff.section(Cities.KORIYAMA));
        desk.admit(Cities.KORIYAMA, account.staff());
        var visitor = HttpVisitor.at(port).signedIn(account.login());
        answerThatSaved(visitor, 15);
        var prompt = Map.of(
                "prompt",
                "佐藤花子さん(090-1234-5678)への返信",
                "level",
                "1",
                "documentLevel",
                "1",
                "model",
                ScriptedModels.OUTSIDE);
        visitor.submit(CHAT, CHAT, prompt);
        visitor.submit(
                "/staff/assistant/templates",
                "/staff/assistant/templates",
                Map.of("template", "translation", "language", "英語", "text", "休館"));

        var page = Jsoup.parse(HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.HEADQUARTERS).login())
                .get(STATISTICS)
                .body());

        assertThat(page.select("table caption").text())
                .contains("生成AIの利用回数（使いみち別）", "ガイドラインにより送らなかった回数（条文別）", "ひな形から作った指示（使いみち別）");
        assertThat(page.select("table").text()).contains("あいさつ文", "第5条", "翻訳");
        assertThat(page.select(".bars")).hasSameSizeAs(page.select("table"));
        assertThat(page.select("a[href='/headquarters/figures/assistant-uses']"))
                .isNotEmpty();
        assertThat(visitor.get(STATISTICS).statusCode()).isEqualTo(403);
    }

    @Test
    void aHeadSeesTheOwnSectionOnly() {
        var section = staff.section(Cities.KORIYAMA);
        var other = staff.account(Cities.KORIYAMA, Role.CLERK, staff.section(Cities.KORIYAMA));
        desk.admit(Cities.KORIYAMA, other.staff());
        answerThatSaved(HttpVisitor.at(port).signedIn(other.login()), 5);

        var page = Jsoup.parse(HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.HEAD, section).login())
                .get(STATISTICS)
                .body());

        assertThat(page.select("table")).isEmpty();
        assertThat(page.select("main h2")).hasSize(1);
        assertThat(page.select("main").text()).contains("まだ誰も使っていません").doesNotContain("記録なし");
    }

    @Test
    void thePageIsReadableByEverybodyInBothLanguages() {
        admitted(staff.section(Cities.KORIYAMA));
        try (var page = CityHallBrowser.desktop()) {
            var at = "http://localhost:" + port;
            CityHallBrowser.signIn(
                    page, at, staff.account(Cities.KORIYAMA, Role.HEADQUARTERS).login(), StaffOfTest.PASSWORD);
            for (var lang : List.of("ja", "en")) {
                page.navigate(at + STATISTICS + "?lang=" + lang);
                assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page))
                        .as(lang)
                        .isEmpty();
            }
        }
    }
}
