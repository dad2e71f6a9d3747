package jp.tenohira.applications.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.tenohira.applications.OpenProcedure;
import jp.tenohira.core.Lang;
import jp.tenohira.testing.ApplicationWalk;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A resident applies for the after-school club in a language of residents alone, on a phone without scripts: every page is in that
 * language, nothing falls back on another, and axe finds nothing on home, a step, the check and the receipt.
 */
@CityHallTest
@Timeout(600)
class LanguagesWalkTests {

    private static final Set<String> LOOKED_AT = Set.of("home", "guardian", "check", "receipt");

    /** Pages that also show other procedures, or the section of the test. */
    private static final Set<String> OF_OTHERS_TOO = Set.of("home", "procedure");

    @Autowired
    private OpenProcedure procedures;

    @Autowired
    private StaffOfTest staff;

    @LocalServerPort
    private int port;

    private final List<String> barriers = new ArrayList<>();
    private final List<String> fallbacks = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(names = {"JA_EASY", "ZH", "KO", "VI", "PT"})
    void everyPageUntilTheReceiptIsInTheResidentsLanguage(Lang lang) {
        var club = procedures.of(Cities.KORIYAMA, staff.section(Cities.KORIYAMA), "郡山市放課後児童クラブ入所申請");
        var phone = CityHallBrowser.phoneWithoutScripts();
        var walk = new ApplicationWalk(phone, port, lang.code(), (name, page) -> look(name, page, lang));

        walk.open("/", "home");
        chooses(phone, lang);
        walk.begin(club);
        walk.fillUntil("check");
        look("check", phone, lang);
        walk.press("main form .button--primary", "receipt");

        assertThat(phone.url()).contains("/receipts/");
        assertThat(fallbacks).isEmpty();
        assertThat(barriers).isEmpty();
        phone.context().close();
    }

    /** By the menu, which is there without scripts: to English and back. */
    private static void chooses(Page phone, Lang lang) {
        phone.locator(".language-menu__button").click();
        phone.locator(".language-menu a[hreflang=en]").click();
        assertThat(phone.locator("html").getAttribute("lang")).isEqualTo("en");
        phone.locator(".language-menu__button").press("Enter");
        phone.locator(".language-menu a[hreflang='" + lang.code() + "']").click();
        assertThat(phone.locator(".language-menu__button").innerText()).contains(lang.ownName());
    }

    private void look(String name, Page page, Lang lang) {
        assertThat(page.locator("html").getAttribute("lang")).as(name).isEqualTo(lang.code());
        if (!OF_OTHERS_TOO.contains(name)) {
            page.locator("main span[lang]").allInnerTexts().forEach(text -> fallbacks.add(name + ": " + text));
        }
        if (LOOKED_AT.contains(name)) {
            picture(name, page, lang);
            CityHallBrowser.accessibilityProblemsWithoutScripts(page)
                    .forEach(problem -> barriers.add(name + ": " + problem));
        }
    }

    private static void picture(String name, Page page, Lang lang) {
        var directory = System.getenv("PICTURES");
        if (directory != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(directory, lang.code() + "-" + name + ".png")));
        }
    }
}
