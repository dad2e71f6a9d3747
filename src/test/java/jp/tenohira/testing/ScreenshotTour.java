package jp.tenohira.testing;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the pictures of the README from a running demo city hall into which the season of 2023 was replayed. Not a test:
 * {@code mvn -Pbench test-compile exec:java -Dexec.mainClass=jp.tenohira.testing.ScreenshotTour
 * -Dexec.args="http://localhost:8080 docs/images"}.
 */
public final class ScreenshotTour {

    private final String cityHall;
    private final Path pictures;

    private ScreenshotTour(String cityHall, Path pictures) {
        this.cityHall = cityHall;
        this.pictures = pictures;
    }

    public static void main(String[] args) throws Exception {
        var tour = new ScreenshotTour(args[0], Files.createDirectories(Path.of(args[1])));
        tour.resident();
        tour.clerk();
        tour.headquarters();
        System.exit(0);
    }

    private void resident() {
        var phone = CityHallBrowser.phone();
        take(phone, "/", "home-phone");
        take(phone, "/procedures/after-school-club", "procedure-phone");
        phone.locator("form[action$='/drafts'] button").first().click();
        phone.waitForLoadState();
        save(phone, "apply-phone");
    }

    /** Everything is checked, and one of the groups of findings opened. */
    private void clerk() {
        var desk = CityHallBrowser.desktop();
        CityHallBrowser.signIn(desk, cityHall, "clerk", "demo-clerk-2023");
        desk.navigate(cityHall + "/staff/checks");
        desk.locator("main .checks-actions form button").first().click();
        desk.waitForURL(url -> url.contains("/staff/checks/results/"));
        desk.waitForCondition(() -> desk.locator("main table a").count() > 0
                && desk.locator("main .progress").count() == 0);
        save(desk, "checks-desktop");
        desk.locator("main table a").nth(2).click();
        desk.waitForURL(url -> url.contains("findings="));
        save(desk, "queue-desktop");
        desk.locator("main table tbody a[href*='/staff/cases/']").first().click();
        desk.waitForURL(url -> url.matches(".*/staff/cases/[0-9-]+([?].*)?"));
        desk.locator("main .case-finding").first().scrollIntoViewIfNeeded();
        save(desk, "case-desktop");
    }

    private void headquarters() {
        var desk = CityHallBrowser.desktop();
        CityHallBrowser.signIn(desk, cityHall, "headquarters", "demo-headquarters-2023");
        take(desk, "/headquarters", "city-desktop");
        take(desk, "/headquarters/procedures/after-school-club", "headquarters-desktop");
        take(desk, "/headquarters/figures/outside-rate?procedure=after-school-club", "figure-desktop");
    }

    private void take(Page page, String path, String name) {
        page.navigate(cityHall + path);
        save(page, name);
    }

    private void save(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")));
    }
}
