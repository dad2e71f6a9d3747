package jp.tenohira.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.identity.StaffAccounts.Account;

/**
 * The windows of one test: opened at the city hall, signed in to, worked in by the words people read, looked at with axe, and
 * closed together.
 */
public final class Windows implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final String cityHall;
    private final List<Page> open = new ArrayList<>();
    private final List<String> barriers = new ArrayList<>();
    private int looks;

    public Windows(int port) {
        this.cityHall = "http://localhost:" + port;
    }

    public String at(String path) {
        return cityHall + path;
    }

    /** Takes a new window into its care. */
    public Page open(Page page) {
        page.setDefaultTimeout(PATIENCE_MILLIS);
        open.add(page);
        return page;
    }

    /** An office window in which that account has signed in. */
    public Page signedIn(Account account) {
        var page = open(CityHallBrowser.desktop());
        CityHallBrowser.signIn(page, cityHall, account.login(), StaffOfTest.PASSWORD);
        return page;
    }

    public void go(Page page, String path) {
        page.navigate(at(path));
    }

    /** Clicks the link of that name. */
    public static void follow(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        page.waitForLoadState();
    }

    /** Presses the button of that name with the keyboard. */
    public static void press(Page page, String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .press("Enter");
        page.waitForLoadState();
    }

    /** Chooses from a list, or one of the boxes where it is drawn as such. */
    public static void choose(Page page, String field, String value) {
        var list = page.locator("select[name='" + field + "']");
        if (list.count() > 0) {
            list.selectOption(value);
        } else {
            page.locator("input[name='" + field + "'][value='" + value + "']")
                    .check(new Locator.CheckOptions().setForce(true));
        }
    }

    /** What the page says. */
    public static String main(Page page) {
        return page.locator("main").innerText();
    }

    /** Notes what axe finds on the page, at the size of a phone and of an office screen. */
    public void look(Page page) {
        picture(page);
        CityHallBrowser.accessibilityProblemsAtBothSizes(page)
                .forEach(problem -> barriers.add(page.url() + ": " + problem));
    }

    /** Pictures of the walk for people, when {@code PICTURES} names a directory. */
    private void picture(Page page) {
        var directory = System.getenv("PICTURES");
        if (directory == null) {
            return;
        }
        looks++;
        var size = page.viewportSize();
        for (var width : List.of(1440, 390)) {
            page.setViewportSize(width, 844);
            var name = "%03d-%d-%s.png".formatted(looks, width, page.title().replaceAll("[^\\p{L}0-9]+", "-"));
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(directory, name)));
        }
        page.setViewportSize(size.width, size.height);
    }

    /** The same in English, too, and back again. */
    public void lookInBothLanguages(Page page) {
        look(page);
        var here = page.url();
        page.navigate(here + (here.contains("?") ? "&" : "?") + "lang=en");
        look(page);
        page.navigate(here + (here.contains("?") ? "&" : "?") + "lang=ja");
    }

    /** What was found wrong on the pages that were looked at. */
    public List<String> barriers() {
        return List.copyOf(barriers);
    }

    @Override
    public void close() {
        open.forEach(page -> page.context().close());
    }
}
