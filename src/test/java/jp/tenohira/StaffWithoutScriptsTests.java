package jp.tenohira;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import jp.tenohira.applications.desk.Family;
import jp.tenohira.applications.desk.SectionOfTest;
import jp.tenohira.applications.desk.SectionsOfTest;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A working day of clerk, head, administrator and headquarters without any script. Every page they came by is then
 * visited again with axe, in both languages, on a desktop and a phone.
 */
@CityHallTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StaffWithoutScriptsTests {

    @LocalServerPort
    int port;

    @Autowired
    private SectionsOfTest sections;

    @Autowired
    private StaffOfTest staff;

    private final Map<Role, Account> people = new LinkedHashMap<>();
    private final Map<Role, Map<String, String>> seen = new LinkedHashMap<>();
    private String receipt = "";

    @BeforeAll
    void openASectionWithCases() {
        SectionOfTest section = sections.opened();
        people.put(Role.CLERK, section.clerk());
        people.put(Role.HEAD, section.head());
        people.put(Role.ADMINISTRATOR, staff.account(Cities.KORIYAMA, Role.ADMINISTRATOR));
        people.put(Role.HEADQUARTERS, staff.account(Cities.KORIYAMA, Role.HEADQUARTERS));
        for (var number = 0; number < 4; number++) {
            section.file(Family.flawless());
        }
        section.file(Family.flawless().withoutProof());
        section.file(Family.flawless().withoutProof().with("children/0/grade", "5"));
        var filed = section.file(Family.flawless());
        section.attach(filed, "就労証明書.pdf", "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        receipt = filed.receipt();
    }

    @Test
    @Order(1)
    void aClerkFindsCasesAndKeepsAView() {
        var page = signedIn(Role.CLERK);

        page.locator("details.filter__more summary").click();
        page.locator("#filter-state").selectOption("SUBMITTED");
        page.locator("#q").fill("さくら".repeat(3));
        page.locator("form.filter button").click();
        assertThat(page.locator(".queue__count").innerText()).contains("0");
        page.locator("a.filter__clear").click();
        page.locator("th a").first().click();
        page.locator("details.filter__more summary").click();
        page.locator("#filter-state").selectOption("SUBMITTED");
        page.locator("form.filter button").click();
        assertThat(page.locator("table tbody tr").count()).isEqualTo(7);
        page.locator("details.views > summary").click();
        page.locator("#view-name").fill("受付済み");
        page.locator(".views__save button").click();
        page.locator("details.views > summary").click();
        page.locator(".views__list a", new Page.LocatorOptions().setHasText("受付済み"))
                .click();
        assertThat(page.url()).contains("state=SUBMITTED");
        var download = page.waitForDownload(
                () -> page.locator(".bulk-bar__export a").first().click());
        assertThat(download.suggestedFilename()).endsWith(".csv");
        page.context().close();
    }

    @Test
    @Order(2)
    void aClerkWorksOnOneCase() {
        var page = signedIn(Role.CLERK);
        page.locator("table a", new Page.LocatorOptions().setHasText(receipt)).click();
        var neighbour = page.locator("a[rel=next], a[rel=prev]").first();
        neighbour.click();
        assertThat(page.locator("h1").innerText()).doesNotContain(receipt);
        open(page, "/staff/cases/" + receipt);

        page.locator("form[action$='/accept'] button").click();
        assertThat(said(page)).contains("審査を始めました");
        page.locator("#assign-to").selectOption(person(Role.CLERK).id().toString());
        page.locator("form[action$='/assign'] button").click();
        assertThat(said(page)).isNotEmpty();
        page.locator("#body").fill("書類を確認しています。");
        page.locator("form[action$='/message'] button").click();
        assertThat(page.locator(".case-messages").innerText()).contains("書類を確認しています。");
        page.locator(".case-actions a[href*='send-back']").click();
        page.locator("main form[method=post] button").last().click();
        assertThat(page.locator(".error-summary").count())
                .as("nothing was marked")
                .isOne();
        check(page.locator("input[name=mark]").first());
        page.locator(".marks__row textarea").first().fill("氏名を確かめてください。");
        page.locator("#reason").fill("次の項目を直してください。");
        page.locator("main form[method=post] button").last().click();
        assertThat(said(page)).contains("差し戻し");
        page.context().close();
    }

    @Test
    @Order(3)
    void aClerkChecksManyAndSendsThemBackTogether() {
        var page = signedIn(Role.CLERK);
        open(page, "/staff/checks");
        page.locator("form[action='/staff/cases/bulk'] button").click();
        page.waitForURL("**/staff/checks/results/**");
        page.locator("main table a").first().click();
        assertThat(page.url()).contains("findings=set");
        check(page.locator("input[name=case]").first());
        page.locator("button[value=SEND_BACK]").click();
        page.locator("button[value=try]").click();
        assertThat(page.locator(".bulk-counts").innerText()).contains("1");
        page.locator("button[value=run]").click();
        page.waitForCondition(() -> said(page).contains("完了しました"));
        page.context().close();
    }

    @Test
    @Order(4)
    void aClerkWritesACheckAndAHeadSwitchesItOn() {
        var clerk = signedIn(Role.CLERK);
        open(clerk, "/staff/checks");
        clerk.locator(".checks-actions a").first().click();
        clerk.locator("#code").fill("late-" + System.identityHashCode(clerk));
        clerk.locator("#label").fill("遅い迎え");
        check(clerk.locator("input[name=kind][value=CONDITION]"));
        clerk.locator("[name=field]").selectOption("children/until");
        clerk.locator("#expression").fill("child.untill > '18:00'");
        clerk.locator("#reason").fill("18時を過ぎています。");
        clerk.locator("button[value=try]").click();
        assertThat(clerk.locator(".expression mark").innerText()).contains("untill");
        clerk.locator("#expression").fill("child.until > '18:00'");
        clerk.locator("button[value=try]").click();
        assertThat(said(clerk)).contains("件の案件で試し");
        clerk.locator("button[value=save]").click();
        var row = "tr:has-text('遅い迎え')";
        assertThat(clerk.locator(row).innerText()).contains("停止中");
        clerk.locator(row + " a").click();
        clerk.context().close();

        var head = signedIn(Role.HEAD);
        open(head, "/staff/checks");
        head.locator(row + " button").click();
        assertThat(head.locator(row).innerText()).contains("使用中");
        head.locator(row + " button").click();
        head.context().close();
    }

    @Test
    @Order(5)
    void aHeadDecidesOneWithItsReasonAndManyTogether() {
        var page = signedIn(Role.HEAD);
        open(page, "/staff/cases?state=SUBMITTED");
        for (var box : page.locator("input[name=case]").all()) {
            check(box);
        }
        page.locator("button[value=ACCEPT]").click();
        page.locator("button[value=run]").click();
        page.waitForCondition(() -> said(page).contains("完了しました"));

        open(page, "/staff/cases?state=UNDER_REVIEW");
        page.locator("table tbody a[href*='/staff/cases/']").first().click();
        page.locator(".case-actions a[href*='/decide']").click();
        check(page.locator("input[name=outcome][value=REFUSE]"));
        page.locator("main form[method=post] button").last().click();
        assertThat(page.locator(".error-summary").innerText()).contains("理由");
        page.locator("#reason").fill("定員を超えたため。");
        page.locator("main form[method=post] button").last().click();
        page.locator("form[action$='/notify'] button").click();
        var notice = page.locator(".case-actions a[href$='/notice.pdf']").getAttribute("href");
        var pdf = page.context().request().get(at(String.valueOf(notice)));
        assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");

        open(page, "/staff/cases?state=UNDER_REVIEW");
        check(page.locator("input[name=case]").first());
        page.locator("button[value=DECIDE]").click();
        page.locator("button[value=run]").click();
        assertThat(page.locator(".error-summary").count())
                .as("no decision was chosen")
                .isOne();
        check(page.locator("input[name=outcome][value=ADMIT]"));
        page.locator("button[value=run]").click();
        page.waitForCondition(() -> said(page).contains("完了しました"));
        page.context().close();
    }

    @Test
    @Order(6)
    void anAdministratorRunsTheHouse() {
        var page = signedIn(Role.ADMINISTRATOR);
        var login = "walk-" + System.identityHashCode(page);
        page.locator("#login").fill(login);
        page.locator("#name").fill("試験 次郎");
        check(page.locator("input[name=role][value=HEADQUARTERS]"));
        page.locator("#password").fill(StaffOfTest.PASSWORD);
        page.locator("form[action='/staff/admin'] button").click();
        page.locator("a", new Page.LocatorOptions().setHasText(login)).click();
        page.locator("#password").fill("short");
        page.locator("form[action$='/password'] button").click();
        assertThat(page.locator(".error-summary").count()).isOne();
        page.locator("a[href$='/close']").click();
        page.locator("form[action$='/close'] button").click();

        open(page, "/staff/admin/tokens");
        page.locator("#label").fill(login);
        check(page.locator("input[name=role][value=HEADQUARTERS]"));
        check(page.locator("input[name=days][value='30']"));
        page.locator("form[action='/staff/admin/tokens'] button").click();
        assertThat(page.locator("main").innerText()).contains("tnh_");
        page.locator("a[href$='/revoke']", new Page.LocatorOptions().setHasText(login))
                .click();
        page.locator("form[action$='/revoke'] button").click();

        open(page, "/staff/admin/audit");
        page.locator("#subject").fill(receipt);
        page.locator("form[action='/staff/admin/audit'] button").click();
        assertThat(page.locator("main table").innerText()).contains("case.send-back");
        page.locator("form[action='/staff/admin/audit/verify'] button").click();
        assertThat(page.locator("main").innerText()).contains("改ざんはありません");
        open(page, "/staff/passkeys");
        assertThat(page.locator("main").innerText()).contains("JavaScript");
        page.context().close();
    }

    @Test
    @Order(7)
    void theHeadquartersOpensANumberToItsCases() {
        var page = signedIn(Role.HEADQUARTERS);
        page.locator("a[href*='/headquarters/procedures/after-school-club']")
                .first()
                .click();
        page.locator("a[href*='/headquarters/figures/received']").first().click();
        assertThat(page.locator("main").innerText()).contains("受付番号");
        page.context().close();
    }

    @Test
    @Order(8)
    void axeFindsNothingOnAnyPageTheyCameBy() {
        var problems = new TreeMap<String, List<String>>();
        var visited = 0;
        for (var role : seen.keySet()) {
            var page = CityHallBrowser.desktop();
            CityHallBrowser.signIn(
                    page, "http://localhost:" + port, person(role).login(), StaffOfTest.PASSWORD);
            for (var path : List.copyOf(seen.getOrDefault(role, Map.of()).values())) {
                for (var lang : List.of("ja", "en")) {
                    page.setViewportSize(1440, 900);
                    var answer = page.navigate(at(path + (path.contains("?") ? "&" : "?") + "lang=" + lang));
                    if (answer == null || answer.status() != 200) {
                        continue; // the answer to a form, which has no address of its own
                    }
                    visited++;
                    for (var width : new int[] {1440, 390}) {
                        page.setViewportSize(width, 900);
                        picture(page, path, lang);
                        var found = CityHallBrowser.accessibilityProblems(page);
                        if (!found.isEmpty()) {
                            problems.put(role + " " + path + " " + lang + " " + width, found);
                        }
                    }
                }
            }
            page.context().close();
        }
        assertThat(problems).isEmpty();
        assertThat(visited).isGreaterThan(40);
    }

    private void picture(Page page, String path, String lang) {
        var directory = System.getenv("PICTURES");
        if (directory != null) {
            var name = pattern(path).replaceAll("[^A-Za-z]+", "-");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(directory, page.viewportSize().width + name + lang + ".png")));
        }
    }

    private Account person(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    private Page signedIn(Role role) {
        var page = CityHallBrowser.desktopWithoutScripts();
        page.setDefaultTimeout(10_000);
        page.onFrameNavigated(frame -> {
            if (frame == page.mainFrame() && frame.url().startsWith(at("/"))) {
                var path = frame.url().substring(at("").length());
                seen.computeIfAbsent(role, _ -> new LinkedHashMap<>()).put(pattern(path), path);
            }
        });
        CityHallBrowser.signIn(page, "http://localhost:" + port, person(role).login(), StaffOfTest.PASSWORD);
        return page;
    }

    /** One address stands for all that differ by a number only. */
    private static String pattern(String path) {
        return path.replaceFirst("\\?.*", "")
                .replaceAll("[0-9]{4}-[0-9]{7}-[0-9]", "receipt")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id");
    }

    private static String said(Page page) {
        return String.join(" ", page.locator("[role=status]").allInnerTexts());
    }

    /** By keyboard: the label lies over the box, and the bar with the actions may lie over both. */
    private static void check(Locator box) {
        if (!box.isChecked()) {
            box.press("Space");
        }
    }

    private void open(Page page, String path) {
        page.navigate(at(path));
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
