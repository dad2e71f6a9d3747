package jp.tenohira.applications.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.desk.Family;
import jp.tenohira.applications.desk.SectionOfTest;
import jp.tenohira.applications.desk.SectionsOfTest;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityHallTest
class CasesBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private SectionsOfTest sections;

    @Autowired
    private JdbcClient jdbc;

    private Windows windows = new Windows(0);
    private SectionOfTest section;
    private SectionOfTest.Filed first;
    private SectionOfTest.Filed second;
    private SectionOfTest.Filed third;

    @BeforeEach
    void fileThreeCases() {
        windows = new Windows(port);
        section = sections.opened();
        first = section.file(Family.flawless(), CaseState.SUBMITTED, Instant.parse("2026-11-08T03:00:00Z"));
        second = section.file(Family.flawless(), CaseState.UNDER_REVIEW, Instant.parse("2026-11-07T03:00:00Z"));
        third = section.file(Family.flawless(), CaseState.SUBMITTED, Instant.parse("2026-11-06T03:00:00Z"));
    }

    @AfterEach
    void closeTheWindows() {
        windows.close();
    }

    @Test
    void keysWalkThroughTheQueue() {
        var page = windows.signedIn(section.clerk());
        windows.go(page, "/staff/cases/" + first.receipt());

        page.keyboard().press("j");
        page.waitForURL("**/" + second.receipt() + "*");
        page.keyboard().press("ArrowRight");
        page.waitForURL("**/" + third.receipt() + "*");
        page.keyboard().press("k");
        page.waitForURL("**/" + second.receipt() + "*");

        page.keyboard().press("?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
        page.keyboard().press("?");
        assertThat(page.locator("#keys").isVisible()).isFalse();
    }

    @Test
    void lettersTypedIntoAMessageStayLetters() {
        var page = windows.signedIn(section.clerk());
        windows.go(page, "/staff/cases/" + first.receipt());

        page.locator("#body").click();
        page.keyboard().type("jk?");

        assertThat(page.url()).contains(first.receipt());
        assertThat(page.locator("#body").inputValue()).isEqualTo("jk?");
    }

    @Test
    void aBulkActionIsTriedBeforeItIsRun() {
        section.file(Family.flawless().withoutProof());
        section.file(Family.flawless().withoutProof().with("children/0/grade", "5"));
        var page = windows.signedIn(section.head());

        windows.go(page, "/staff/cases?state=SUBMITTED");
        page.locator("thead input[type=checkbox]").check();
        assertThat(page.locator("[data-chosen]").innerText()).contains("4");
        page.locator("button[value=CHECK]").click();
        page.waitForURL("**/staff/checks/results/**");
        clean(page, "results");
        page.locator("table a").first().click();
        page.waitForURL(Pattern.compile("findings=set"));
        clean(page, "queue-of-findings");

        page.locator("thead input[type=checkbox]").check();
        page.locator("button[value=SEND_BACK]").click();
        page.waitForURL("**/staff/cases/bulk/**");
        clean(page, "bulk-planned");
        page.locator("button[value=run]").click();
        page.waitForURL("**/staff/cases/bulk/**");
        assertThat(page.locator("[role=status]").innerText()).contains("完了しました");
        clean(page, "bulk-done");
        page.locator("table a").first().click();
        page.waitForURL("**/staff/cases/2*");
        assertThat(page.locator(".case-flag").count()).isPositive();
        clean(page, "case-sent-back");

        windows.go(page, "/staff/checks/after-school-club/grade");
        page.locator("#expression").fill("child.grad == '1'");
        page.locator("button[value=try]").click();
        assertThat(page.locator(".expression mark").count()).isOne();
        clean(page, "check-refused");
        page.locator("#expression").fill("child.grade == '5'");
        page.locator("button[value=try]").click();
        assertThat(page.locator("[role=status]").innerText()).contains("指摘されます");
        clean(page, "check-tried");
    }

    private void clean(Page page, String name) {
        picture(page, "flow-" + name, "");
        assertThat(CityHallBrowser.accessibilityProblems(page)).as(name).isEmpty();
    }

    private void picture(Page page, String path, String lang) {
        var dir = System.getenv("PICTURES");
        if (dir != null) {
            var name = path.replaceAll("[0-9]{4}-[0-9]{7}-[0-9]", "X").replaceAll("[^A-Za-z]+", "-");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(dir, page.viewportSize().width + name + lang + ".png")));
        }
    }
}
