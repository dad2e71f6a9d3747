package jp.tenohira.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The gallery in a browser: nothing for axe to find, nothing the policy blocks, usable on a phone. */
@CityHallTest
class GalleryBrowserTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ui?lang=ja",
                "/ui?lang=en",
                "/ui/figures?lang=ja",
                "/ui/figures?lang=en",
                "/accessibility?lang=ja",
                "/accessibility?lang=en",
                "/ui/no-such-page?lang=ja"
            })
    void isAccessibleOnPhoneAndDesktop(String path) {
        for (var page : List.of(CityHallBrowser.phone(), CityHallBrowser.desktop())) {
            var complaints = complaintsOf(page);
            page.navigate(at(path));
            assertThat(CityHallBrowser.accessibilityProblems(page)).isEmpty();
            assertThat(complaints).filteredOn(text -> !text.contains("404")).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + path)
                    .isLessThanOrEqualTo(page.viewportSize().width);
            page.context().close();
        }
    }

    @Test
    void aFormInErrorLeadsToItsFields() {
        var page = CityHallBrowser.phone();
        page.navigate(at("/ui?lang=ja"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("次へ進む"))
                .click();

        assertThat(page.title()).startsWith("エラー: ");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("error-summary");
        assertThat(CityHallBrowser.accessibilityProblems(page)).isEmpty();

        page.locator(".error-summary a").first().click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("e-nickname");
        page.context().close();
    }

    @Test
    void aDateShowsItsEraWhileItIsTyped() {
        var page = CityHallBrowser.phone();
        page.navigate(at("/ui?lang=ja"));
        page.locator("#birth").fill("2017");
        page.locator("#birth-month").fill("5");
        page.locator("#birth-day").fill("3");

        assertThat(page.locator("#birth").locator("xpath=ancestor::fieldset").innerText())
                .contains("平成29年5月3日");
        page.context().close();
    }

    @Test
    void aDoubleClickSendsAFormOnce() {
        var page = CityHallBrowser.phone();
        var posts = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                posts.add(request.url());
            }
        });
        page.navigate(at("/ui?lang=ja"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("次へ進む"))
                .dblclick();
        page.waitForURL("**/ui");

        assertThat(posts).hasSize(1);
        page.context().close();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItTravels() {
        var page = CityHallBrowser.phone();
        page.navigate(at("/ui?lang=ja"));
        page.locator("#proof").setInputFiles(new FilePayload("大きい.pdf", "application/pdf", new byte[11 * 1024 * 1024]));

        assertThat(page.locator("[data-file-message]:visible").innerText())
                .isEqualTo("「大きい.pdf」は大きすぎます。10 MB までのファイルを選んでください。");
        assertThat(page.locator("#proof").inputValue()).isEmpty();
        page.context().close();
    }

    private static List<String> complaintsOf(Page page) {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
