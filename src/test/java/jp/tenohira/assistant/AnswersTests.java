package jp.tenohira.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.assistant.allowances.Allowance;
import jp.tenohira.assistant.gateway.ScriptedModels;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Article 7 on each answer: every sentence has its verdict, and what was not found is ticked before the text leaves. */
@CityHallTest
class AnswersTests {

    private static final String CHAT = "/staff/assistant/chat";
    private static final String TAKE = "/staff/assistant/answers/take";
    private static final String MISCOUNTED = "script:miscount\n手数料は300円です。\nお気軽にどうぞ。";

    private final StaffOfTest staff;
    private final DeskOfTest desk;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    AnswersTests(StaffOfTest staff, DeskOfTest desk, JdbcClient jdbc, @LocalServerPort int port) {
        ScriptedModels.server();
        this.staff = staff;
        this.desk = desk;
        this.jdbc = jdbc;
        this.port = port;
    }

    @AfterEach
    void asUsual() {
        desk.allow(Cities.KORIYAMA, Allowance.USUAL);
    }

    private String admitted() {
        var account = staff.account(Cities.KORIYAMA, Role.CLERK);
        desk.admit(Cities.KORIYAMA, account.staff());
        return account.login();
    }

    private HttpVisitor somebody() {
        return HttpVisitor.at(port).signedIn(admitted());
    }

    private static Map<String, String> prompt(String text) {
        return new HashMap<>(Map.of(
                "prompt", text, "level", "1", "documentLevel", "1", "model", ScriptedModels.OUTSIDE, "replace", "no"));
    }

    private static Document asked(HttpVisitor visitor, String text) {
        return Jsoup.parse(visitor.submit(CHAT, CHAT, prompt(text)).body());
    }

    private static Map<String, String> taking(Document page, String way) {
        var form = page.expectFirst("form[action='" + TAKE + "']");
        return new HashMap<>(Map.of(
                "origin", form.select("input[name=origin]").val(),
                "text", form.select("input[name=text]").val(),
                "way", way));
    }

    @Test
    void aSentenceThatTheSourceBearsOutSaysSoWithASignAWordAndALinkToIt() {
        var page = asked(somebody(), "次の文を短くしてください。\n\n手数料は300円です。");

        var mark = page.expectFirst(".said__mark--supported");
        assertThat(mark.text()).contains("●", "裏付けあり");
        var ground = page.expectFirst("details:has(.said__mark--supported) li");
        assertThat(ground.text()).contains("300円", "あり", "指示1の段落2", "手数料は300円です。");
        assertThat(page.select(ground.select("a").attr("href")).text()).contains("300円");
        assertThat(page.select(".said__mark--missing")).isEmpty();
        assertThat(page.select("form[action='" + TAKE + "'] input[type=checkbox]"))
                .isEmpty();
    }

    @Test
    void aSentenceWithAnotherNumberThanItsSourceLeavesOnlyOnceItIsTicked() {
        var visitor = somebody();
        var page = asked(visitor, MISCOUNTED);
        var mark = page.expectFirst(".said__mark--contradicted");
        assertThat(mark.text()).contains("×", "食い違う", "301円");
        assertThat(page.select("details:has(.said__mark--contradicted) li").text())
                .contains("301円", "もとの文章では 300円", "手数料は300円です。");
        assertThat(page.select(".said__mark--unchecked").text()).contains("○", "確かめられない");
        var tick = page.select("form[action='" + TAKE + "'] input[name=tick]");
        assertThat(tick).hasSize(1);

        var refused = visitor.submit(CHAT, TAKE, taking(page, "file"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("見つからなかった文をすべて確かめて");
        assertThat(Jsoup.parse(refused.body()).select("input[name=tick]").val()).isEqualTo(tick.val());

        var ticked = taking(page, "file");
        ticked.put("tick", tick.val());
        var file = visitor.submit(CHAT, TAKE, ticked);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith("【生成AIの出力・確認前】").contains("301円");
    }

    @Test
    void whatWasTickedIsKeptAsDigestsWithoutAWordOfIt() {
        var visitor = somebody();
        var page = asked(visitor, MISCOUNTED);
        var ticked = taking(page, "copy");
        ticked.put(
                "tick",
                page.select("form[action='" + TAKE + "'] input[name=tick]").val());

        assertThat(Jsoup.parse(visitor.submit(CHAT, TAKE, ticked).body())
                        .select("textarea")
                        .text())
                .contains("【生成AIの出力・確認前】", "301円");

        var kept = CurrentMunicipality.call(
                Cities.KORIYAMA,
                () -> jdbc.sql("select * from answer_tick where origin = :origin")
                        .param("origin", UUID.fromString(ticked.get("origin")))
                        .query()
                        .listOfRows());
        assertThat(kept)
                .singleElement()
                .satisfies(row -> assertThat(row.toString()).contains("COPY").doesNotContain("手数料", "301"));
    }

    @Test
    void nobodyTakesAnAnswerThatIsNotTheirsOrWasChanged() {
        var visitor = somebody();
        var page = asked(visitor, "手数料は300円です。");
        var changed = taking(page, "file");
        changed.put("text", changed.get("text") + "定員は20人です。");

        assertThat(visitor.submit(CHAT, TAKE, changed).statusCode()).isEqualTo(404);
        assertThat(somebody().submit(CHAT, TAKE, taking(page, "file")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNoteThatItWasCheckedTakesTheMarkAway() {
        var visitor = somebody();
        var page = asked(visitor, "手数料は300円です。");
        var text = taking(page, "file").get("text");
        var publication = "/staff/assistant/publication";
        visitor.submit(publication, publication + "/truth", Map.of("text", text, "claim", "0", "against", "手数料条例"));

        assertThat(visitor.submit(CHAT, TAKE, taking(page, "file")).body())
                .startsWith("【生成AIの出力・")
                .contains("が令和")
                .doesNotContain("確認前");
    }

    @Test
    void whereNothingIsKeptAPromptIsAskedAnewAndItsVersionsStandSideBySide() {
        var visitor = somebody();
        var first = asked(visitor, "春のあいさつ");
        var again = new HashMap<>(prompt("なし"));
        for (var name : List.of("earlierPrompt", "earlierAnswer", "earlierUse", "replacedTurn")) {
            again.put(name, first.select("input[name=" + name + "]").val());
        }
        again.put("anew", "1");
        var form = Jsoup.parse(visitor.submit(CHAT, CHAT, again).body());
        assertThat(form.select("#prompt").text()).isEqualTo("春のあいさつ");
        assertThat(form.select("input[name=earlierPrompt]")).isEmpty();

        var changed = new HashMap<>(prompt("秋のあいさつ"));
        for (var name : List.of("replacedPrompt", "replacedAnswer", "replacedUse", "replacedTurn")) {
            changed.put(name, form.select("input[name=" + name + "]").val());
        }
        var page = Jsoup.parse(visitor.submit(CHAT, CHAT, changed).body());

        assertThat(page.select(".beside .turn__text--generated").eachText())
                .satisfiesExactly(
                        one -> assertThat(one).endsWith("春のあいさつ"),
                        two -> assertThat(two).endsWith("秋のあいさつ"));
    }

    @Test
    void theLoopComparesWithWhatThePersonWroteAndNotWithTheDraftBefore() {
        var visitor = somebody();
        var loop = "/staff/assistant/loop";
        var fields = prompt("script:miscount\n区画は100です。");
        fields.putAll(Map.of("aim", "市民農園の案内", "facts", "区画は100区画", "criteria", "300字以内"));

        var page = Jsoup.parse(visitor.submit(loop, loop + "/ask", fields).body());

        assertThat(page.select(".turn__sources").text()).contains("区画は100区画", "300字以内");
        assertThat(page.select(".said__mark--contradicted, .said__mark--missing")
                        .text())
                .contains("101");
    }

    @Test
    void minutesThatAModelDraftedLeaveOnceWhatNobodySaidIsTicked() {
        var visitor = somebody();
        var path = "/staff/assistant/minutes";
        var meeting = visitor.upload(
                        path,
                        path,
                        Map.of("title", "会費の打合せ", "heldOn", "2024-02-08", "level", "1"),
                        "file",
                        Map.of("会議.txt", "議長：会費は300円にします。\n議長：script:miscount".getBytes(StandardCharsets.UTF_8)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        visitor.submit(meeting, meeting + "/draft", Map.of("model", ScriptedModels.OUTSIDE, "version", "0"));
        visitor.submit(
                meeting, meeting + "/edit", Map.of("draft", "# 会費の打合せ\n・会費は300円とする。\n・会費は500円とする。", "version", "1"));

        var page = Jsoup.parse(visitor.get(meeting).body());
        assertThat(page.select("details:has(.said__mark--supported) a").attr("href"))
                .contains("from=1#speaker-1");
        assertThat(page.select(".said__mark--contradicted").text()).contains("500円");
        assertThat(visitor.get(meeting + "/minutes.txt").headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).contains("done=unticked"));
        var ticks = page.select("input[name=tick]").eachAttr("value");
        assertThat(ticks).hasSize(1);
        var leaving = visitor.submit(meeting, meeting + "/take", Map.of("tick", ticks.getFirst(), "file", "txt"));
        assertThat(leaving.headers().firstValue("Location").orElseThrow()).endsWith("/minutes.txt");
        assertThat(visitor.get(meeting + "/minutes.txt").body()).contains("【生成AIの出力・確認前】", "500円");
    }

    @Test
    void theMarksAreReadableByEverybodyAndComeWithTheStream() {
        try (var page = CityHallBrowser.desktop()) {
            var at = "http://localhost:" + port;
            CityHallBrowser.signIn(page, at, admitted(), StaffOfTest.PASSWORD);
            for (var lang : List.of("ja", "en")) {
                page.navigate(at + CHAT + "?lang=" + lang);
                page.fill("#prompt", MISCOUNTED + "\n郡山市の予算は1.5億円です。");
                page.locator("label[for=level]").click();
                page.click("section[data-chat] form button");
                page.waitForSelector(".said__mark--contradicted");
                page.locator("summary.said__mark").first().click();
                page.waitForSelector(".said[open] a");
                assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page))
                        .as(lang)
                        .isEmpty();
                page.locator("form[action='" + TAKE + "'] button").first().click();
                page.waitForSelector(".error-summary");
                assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page))
                        .as("left unticked " + lang)
                        .isEmpty();
            }
        }
    }
}
