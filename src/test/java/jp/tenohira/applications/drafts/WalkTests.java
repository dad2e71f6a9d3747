package jp.tenohira.applications.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.applications.OpenProcedure;
import jp.tenohira.applications.status.SentBack;
import jp.tenohira.testing.ApplicationWalk;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A resident goes the whole way, from the home page to the withdrawal; axe looks at every page at the size of a phone and of an
 * office screen. In Japanese and in English, with scripts and without.
 */
@CityHallTest
@Timeout(600)
class WalkTests {

    @Autowired
    private OpenProcedure procedures;

    @Autowired
    private SentBack sentBack;

    @LocalServerPort
    private int port;

    private final List<String> barriers = new ArrayList<>();
    private final Set<String> looked = new HashSet<>();
    private boolean scripts;

    @Test
    void aJapaneseResidentWithoutScripts() {
        walk("ja", CityHallBrowser.phoneWithoutScripts(), CityHallBrowser.phoneWithoutScripts());
    }

    @Test
    void aJapaneseResidentWithScripts() {
        scripts = true;
        walk("ja", CityHallBrowser.phone(), CityHallBrowser.phone());
    }

    @Test
    void anEnglishResidentWithoutScripts() {
        walk("en", CityHallBrowser.phoneWithoutScripts(), CityHallBrowser.phoneWithoutScripts());
    }

    @Test
    void anEnglishResidentWithScripts() {
        scripts = true;
        walk("en", CityHallBrowser.phone(), CityHallBrowser.phone());
    }

    private void walk(String lang, Page phone, Page another) {
        var club = procedures.inKoriyama();
        var walk = new ApplicationWalk(phone, port, lang, (name, page) -> look(name, page, lang));

        walk.open("/", "home");
        phone.locator("input[name=q]").fill("クラブ");
        walk.press("form[role=search] button", "search");
        walk.open("/procedures?q=zzzz", "nothing found");
        walk.open("/procedures", "all procedures");
        walk.open("/accessibility", "accessibility");
        walk.begin(club);
        walk.fillUntil("proof");
        walk.fill();
        walk.press("button[name=later]", "later");
        phone.locator("#email").fill("not an address");
        walk.press("main form .button--secondary", "later with errors");
        phone.locator("#email").fill("yoshino@example.jp");
        walk.press("main form .button--secondary", "later by e-mail");
        var link = phone.locator("main dl a").first().getAttribute("href").replaceFirst("^https?://[^/]*", "");
        var code = phone.locator("main dl .mono").innerText();

        walk = new ApplicationWalk(another, port, lang, (name, page) -> look(name, page, lang));
        walk.open(link, "resume");
        another.locator("#code").fill("AAAAA-AAAAA");
        walk.press("main form .button--primary", "resume with errors");
        another.locator("#code").fill(code);
        walk.press("main form .button--primary");
        walk.fillUntil("check");
        look("check", another, lang);
        assertThat(another.locator("main").innerText()).contains("就労証明書.pdf", "陽葵", "蒼", "𠮷野");
        walk.press("a[href*='/pages/emergency']");
        another.locator("#emergencyRelationship").fill("おば");
        walk.press("main form .button--primary");
        assertThat(another.locator("main").innerText()).contains("おば").doesNotContain("祖母");
        walk.press("main form .button--primary", "receipt");

        var number = another.locator("main dl .mono").first().innerText();
        assertThat(number).matches("[0-9]{4}-[0-9]{7}-[0-9]");
        var caseCode = another.locator("main dl .mono").nth(1).innerText();
        walk.press("a[href*='/verify?']", "verified receipt");
        assertThat(another.locator("main .notice--success").count()).isOne();
        another.locator("#number").fill("2026-0000001-1");
        walk.press("main form .button--primary", "refused receipt");

        walk.open("/status", "status sign-in");
        another.locator("#number").fill(number);
        another.locator("#code").fill("AAAAA-AAAAA");
        walk.press("main form .button--primary", "status sign-in with errors");
        another.locator("#code").fill(caseCode);
        walk.press("main form .button--primary", "status");
        walk.press("main form .button--secondary", "status with errors");
        another.locator("#body").fill("よろしくお願いします。");
        walk.press("main form .button--secondary", "status with a message");

        sentBack.by(sentBack.clerkOf(number, port), number, Map.of("emergencyRelationship", "続柄をご確認ください。"));
        walk.open("/status/" + number, "sent back");
        walk.press("form[action$='/mend'] button", "mend");
        walk.fill();
        walk.press("main form .button--primary", "mended");
        walk.press("main form .button--primary", "receipt of what was mended");
        walk.open("/status/" + number, "resubmitted");
        walk.press("a[href$='/withdraw']", "withdraw");
        walk.press("main .button--danger", "withdrawn");

        errors(walk, another, lang);
        assertThat(barriers).isEmpty();
    }

    private void errors(ApplicationWalk walk, Page page, String lang) {
        walk.open("/procedures/none-of-ours", "404");
        walk.open("/headquarters", "staff sign-in");
        walk.open("/resume/" + UUID.randomUUID(), "resume");
        for (int guesses = 0; guesses < 11; guesses++) {
            page.locator("#code").fill("AAAAA-AAAAA");
            walk.press("main form .button--primary");
        }
        look("429", page, lang);
        page.context().clearCookies();
        walk.press("main form .button--primary");
        assertThat(page.locator("main").innerText()).contains("403");
    }

    private void look(String name, Page page, String lang) {
        assertThat(page.locator("html").getAttribute("lang")).as(name).isEqualTo(lang);
        if (!looked.add(name.replaceFirst("/1$", "/0"))) {
            return;
        }
        picture(name, page, lang);
        (scripts
                        ? CityHallBrowser.accessibilityProblemsAtBothSizes(page)
                        : CityHallBrowser.accessibilityProblemsAtBothSizesWithoutScripts(page))
                .forEach(problem -> barriers.add(name + " (" + lang + "): " + problem));
    }

    /** Pictures of the walk for people, when {@code PICTURES} names a directory. */
    private void picture(String name, Page page, String lang) {
        var directory = System.getenv("PICTURES");
        if (directory == null) {
            return;
        }
        for (var width : List.of(1440, 390)) {
            page.setViewportSize(width, 844);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            directory,
                            lang + (scripts ? "-scripts-" : "-") + width + "-" + name.replaceAll("[^a-z0-9]+", "-")
                                    + ".png")));
        }
    }
}
