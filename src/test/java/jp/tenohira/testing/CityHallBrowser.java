package jp.tenohira.testing;

import static java.util.Objects.requireNonNull;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Debian's Chromium, driven by Playwright. One process serves all tests; each page comes from a fresh profile. A
 * machine without the browser fails the test: nothing is skipped.
 */
public final class CityHallBrowser {

    private static final List<Path> CHROMIUM =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(List.of(
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = axe();

    // Only violations are asked for: describing what is right takes most of the time.
    private static final String LOOK = """
            async tags => (await axe.run(document, {runOnly: tags, resultTypes: ['violations']})).violations
              .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help} at ${node.target} ${node.html}`))
              .concat(document.documentElement.scrollWidth > innerWidth + 1
                ? [...document.querySelectorAll('body *')]
                    .filter(part => part.getBoundingClientRect().right > innerWidth + 1)
                    .map(part => `reflow: sideways scrolling (WCAG 1.4.10) by ${part.outerHTML.slice(0, 120)}`)
                    .slice(-3)
                : [])""";

    private static @Nullable Page twin;

    private CityHallBrowser() {}

    /** A window the size of a phone. */
    public static Page phone() {
        return context(390, 844, true).newPage();
    }

    /** A phone on which scripts do not run. */
    public static Page phoneWithoutScripts() {
        return context(390, 844, false).newPage();
    }

    /** A window the size of an office screen. */
    public static Page desktop() {
        return context(1440, 900, true).newPage();
    }

    public static Page desktopWithoutScripts() {
        return context(1440, 900, false).newPage();
    }

    /**
     * Signs in at the page of a city hall and waits until it has let one in.
     *
     * @param cityHall its address, without a path
     */
    public static void signIn(Page page, String cityHall, String login, String password) {
        page.navigate(cityHall + "/staff/sign-in");
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("form[action='/staff/sign-in'] button[type=submit]").click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    /** What axe finds wrong on the page as it stands, and whether it scrolls sideways, one line a rule and place. Empty is what we want. */
    public static List<String> accessibilityProblems(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AXE);
        }
        var problems = page.evaluate(LOOK, TAGS);
        return ((List<?>) problems).stream().map(String::valueOf).toList();
    }

    /** The same at the width of a phone and of an office screen. */
    public static List<String> accessibilityProblemsAtBothSizes(Page page) {
        var size = page.viewportSize();
        page.setViewportSize(1440, 900);
        var problems = new ArrayList<>(accessibilityProblems(page));
        page.setViewportSize(390, 844);
        problems.addAll(accessibilityProblems(page));
        page.setViewportSize(size.width, size.height);
        return problems;
    }

    /** The same for a page of a window without scripts: axe is one, so it looks at the same document in another window. */
    public static List<String> accessibilityProblemsWithoutScripts(Page page) {
        return inTheTwin(page, CityHallBrowser::accessibilityProblems);
    }

    public static List<String> accessibilityProblemsAtBothSizesWithoutScripts(Page page) {
        return inTheTwin(page, CityHallBrowser::accessibilityProblemsAtBothSizes);
    }

    private static List<String> inTheTwin(Page page, Function<Page, List<String>> look) {
        var window = twin(page.url().replaceFirst("^(https?://[^/]*).*", "$1/"));
        var size = page.viewportSize();
        window.setViewportSize(size.width, size.height);
        window.setContent(page.content());
        return look.apply(window);
    }

    /**
     * One window with axe serves all looks at a city hall: opening one, and axe in it, takes longer than looking. Scripts of
     * the pages themselves do not run in it.
     */
    private static Page twin(String cityHall) {
        if (twin == null || twin.isClosed()) {
            twin = phone();
            twin.route("**/*.js", Route::abort);
        }
        if (!cityHall.equals(twin.url())) {
            twin.route(cityHall, CityHallBrowser::nothing, new Page.RouteOptions().setTimes(1));
            twin.navigate(cityHall);
        }
        return twin;
    }

    private static void nothing(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html; charset=utf-8")
                .setBody("<!doctype html>"));
    }

    private static BrowserContext context(int width, int height, boolean scripts) {
        return BROWSER.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setJavaScriptEnabled(scripts));
    }

    private static String axe() {
        try (var source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path chromium() {
        return CHROMIUM.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "Chromium is needed for the browser tests: apt-get install chromium (./tenohira test does it)"));
    }
}
