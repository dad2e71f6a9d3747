package jp.tenohira.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A template from its draft to the whole city and back. */
@CityHallTest
class TemplatePagesTests {

    private static final String TEMPLATES = "/staff/assistant/templates";

    private final StaffOfTest staff;
    private final int port;

    @Autowired
    TemplatePagesTests(StaffOfTest staff, @LocalServerPort int port) {
        this.staff = staff;
        this.port = port;
    }

    private HttpVisitor of(Role role, String section) {
        return HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, role, section).login());
    }

    private HttpVisitor clerk() {
        return of(Role.CLERK, staff.section(Cities.KORIYAMA));
    }

    private HttpVisitor headquarters() {
        return HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.HEADQUARTERS).login());
    }

    private static Map<String, String> written(String title) {
        return new HashMap<>(Map.of(
                "title", title,
                "purpose", "greeting",
                "body", "{{行事}}の案内を{{長さ}}で書いてください。",
                "hints", "行事＝市民農園の説明会\n長さ＝200字",
                "post", "広報係長"));
    }

    private static String made(HttpVisitor visitor, String title) {
        var answer = visitor.submit(TEMPLATES + "/new", TEMPLATES + "/keep", written(title));
        var where = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
        return where.replaceAll(".*template=([0-9a-f-]{36}).*", "$1");
    }

    private static int step(HttpVisitor visitor, String template, String step) {
        return visitor.submit(TEMPLATES, TEMPLATES + "/step", Map.of("template", template, "step", step))
                .statusCode();
    }

    private static Document list(HttpVisitor visitor, String words) {
        return Jsoup.parse(visitor.get(TEMPLATES + "?q=" + words).body());
    }

    @Test
    void aDraftBecomesTheSectionsAndAfterApprovalTheCitys() {
        var title = "案内" + UUID.randomUUID();
        var section = staff.section(Cities.KORIYAMA);
        var author = of(Role.CLERK, section);
        var colleague = of(Role.CLERK, section);
        var stranger = clerk();
        var template = made(author, title);
        assertThat(list(colleague, title).select("tbody").text()).contains(title, "下書き", "広報係長");
        assertThat(list(stranger, title).select("tbody tr")).isEmpty();

        assertThat(step(colleague, template, "share")).isEqualTo(302);
        assertThat(list(stranger, title).select("tbody tr")).isEmpty();
        assertThat(step(author, template, "propose")).isEqualTo(302);
        assertThat(step(author, template, "approve"))
                .as("nobody approves an own one")
                .isEqualTo(409);
        assertThat(step(headquarters(), template, "approve")).isEqualTo(302);

        assertThat(list(stranger, title).select("tbody").text()).contains(title, "全庁");
        var filled = stranger.submit(
                TEMPLATES + "?template=" + template,
                TEMPLATES,
                Map.of("template", template, "行事", "説明会", "長さ", "100字"));
        assertThat(Jsoup.parse(filled.body()).select("#prompt").text()).isEqualTo("説明会の案内を100字で書いてください。");
        assertThat(list(stranger, title)
                        .expectFirst("tbody tr:last-child td:last-child")
                        .text())
                .isEqualTo("1");
    }

    @Test
    void theCityKeepsTheApprovedVersionWhileANewerOneWaitsAndNothingIsLost() {
        var title = "版" + UUID.randomUUID();
        var author = clerk();
        var template = made(author, title);
        step(author, template, "share");
        step(author, template, "propose");
        step(headquarters(), template, "approve");
        var changed = written(title);
        changed.put("template", template);
        changed.put("body", "新しい{{行事}}の文");
        author.submit(TEMPLATES + "/" + template + "/edit", TEMPLATES + "/keep", changed);

        assertThat(author.get(TEMPLATES + "?template=" + template).body()).contains("新しい［行事］の文");
        assertThat(clerk().get(TEMPLATES + "?template=" + template).body())
                .contains("［行事］の案内を")
                .doesNotContain("新しい［行事］の文");
        step(author, template, "propose");
        assertThat(step(headquarters(), template, "send-back")).isEqualTo(302);
        assertThat(clerk().get(TEMPLATES + "?template=" + template).body()).doesNotContain("新しい［行事］の文");
        assertThat(step(author, template, "withdraw")).isEqualTo(302);
        assertThat(clerk().get(TEMPLATES + "?template=" + template).statusCode())
                .isEqualTo(404);
        assertThat(Jsoup.parse(author.get(TEMPLATES + "?template=" + template).body())
                        .select("table")
                        .text())
                .contains("作成", "全庁での共有を承認", "変更", "差し戻し", "取り下げ");
    }

    @Test
    void oneRatesOnceAndMayChangeIt() {
        var title = "評価" + UUID.randomUUID();
        var author = clerk();
        var template = made(author, title);

        author.submit(TEMPLATES, TEMPLATES + "/rate", Map.of("template", template, "stars", "2"));
        author.submit(TEMPLATES, TEMPLATES + "/rate", Map.of("template", template, "stars", "5"));

        assertThat(list(author, title).select("tbody").text()).contains("★5.0（1人）");
        assertThat(author.submit(TEMPLATES, TEMPLATES + "/rate", Map.of("template", template, "stars", "6"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(clerk().submit(TEMPLATES, TEMPLATES + "/rate", Map.of("template", template, "stars", "5"))
                        .statusCode())
                .as("another section's draft")
                .isEqualTo(404);
    }

    @Test
    void whatIsMissingIsNamedAndATemplateHoldsNoPersonalData() {
        var visitor = clerk();
        var wrong = written("");
        wrong.put("body", "佐藤花子さん(090-1234-5678)への{{用件}}");

        var answer = visitor.submit(TEMPLATES + "/new", TEMPLATES + "/keep", wrong);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("名前を100文字以内で", "個人情報や", "佐藤花子さん");
    }

    @Test
    void aTemplateMayHaveAnEnglishWordingWithItsOwnBlanks() {
        var title = "農園" + UUID.randomUUID();
        var visitor = clerk();
        var both = written(title);
        both.putAll(Map.of(
                "titleEn", "Garden " + title,
                "bodyEn", "Write an invitation to {{event}}.",
                "hintsEn", "event = a briefing on gardens"));
        var where = visitor.submit(TEMPLATES + "/new", TEMPLATES + "/keep", both)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var address = where.replaceAll("^https?://[^/]+", "");

        var japanese = Jsoup.parse(visitor.get(address + "&lang=ja").body());
        assertThat(japanese.select("input[name=event], textarea[name=event]")).isEmpty();
        assertThat(japanese.text()).contains("［行事］の案内を");
        var english = Jsoup.parse(visitor.get(address + "&lang=en").body());
        assertThat(english.text())
                .contains("Garden " + title, "Write an invitation to ［event］.", "a briefing on gardens")
                .doesNotContain("［行事］");
        assertThat(english.select("textarea[name]").eachAttr("name"))
                .contains("event")
                .doesNotContain("行事");
        assertThat(list(visitor, "briefing").select("tbody")).isEmpty();
        assertThat(list(visitor, "invitation").select("tbody").text()).contains("Garden " + title);

        both.remove("bodyEn");
        var half = visitor.submit(TEMPLATES + "/new", TEMPLATES + "/keep", both);
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("both name");
    }

    @Test
    void onlyTheOwnersChangeIt() {
        var author = clerk();
        var template = made(author, "所有" + UUID.randomUUID());
        step(author, template, "share");
        step(author, template, "propose");
        step(headquarters(), template, "approve");

        assertThat(clerk().get(TEMPLATES + "/" + template + "/edit").statusCode())
                .isEqualTo(403);
        assertThat(step(clerk(), template, "withdraw")).isEqualTo(409);
        assertThat(HttpVisitor.at(port)
                        .signedIn(staff.account(Cities.KORIYAMA, Role.ADMINISTRATOR)
                                .login())
                        .get(TEMPLATES + "/new")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePagesAreReadableByEverybodyInBothLanguages() {
        var account = staff.account(Cities.KORIYAMA, Role.CLERK, staff.section(Cities.KORIYAMA));
        var template = made(HttpVisitor.at(port).signedIn(account.login()), "読みやすい" + UUID.randomUUID());
        try (var page = CityHallBrowser.desktop()) {
            var at = "http://localhost:" + port;
            CityHallBrowser.signIn(page, at, account.login(), StaffOfTest.PASSWORD);
            for (var lang : List.of("ja", "en")) {
                for (var path : List.of("?q=", "/new?", "?template=" + template, "/" + template + "/edit")) {
                    page.navigate(at + TEMPLATES + path + "&lang=" + lang);
                    assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page))
                            .as(path + lang)
                            .isEmpty();
                }
            }
        }
    }
}
