package jp.tenohira.identity.oidc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.SignInServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident on a phone signs in on the provider's own page, and out again. */
@CityHallTest
class ResidentBrowserTests {

    @LocalServerPort
    int port;

    @Test
    void aResidentSignsInOnThePhoneKeepsTheDetailsAndSignsOut() {
        try (var page = CityHallBrowser.phone()) {
            var issuer = SignInServer.issuer();
            page.navigate("http://localhost:" + port + "/");
            press(page, AriaRole.LINK, "サインイン");
            fine(page);
            press(page, AriaRole.LINK, "試験用サインインでサインイン");

            assertThat(page.url()).startsWith(issuer);
            page.locator("input[name=username]").fill("phone-resident");
            page.locator("textarea[name=claims]").fill("{\"acr\":\"aal3\",\"name\":\"山田 太郎\"}");
            page.locator("input[type=submit]").click();

            assertThat(page.locator("h1")).hasText("登録情報の保存");
            fine(page);
            press(page, AriaRole.BUTTON, "保存する");
            page.navigate("http://localhost:" + port + "/my/profile");
            assertThat(page.locator(".summary")).containsText("山田 太郎");
            fine(page);

            press(page, AriaRole.LINK, "サインアウト");
            fine(page);
            press(page, AriaRole.BUTTON, "サインアウトする");
            assertThat(page.locator("main")).containsText("サインアウトしました");
            page.navigate("http://localhost:" + port + "/my/profile");
            assertThat(page.locator("h1")).hasText("マイページにサインイン");
        }
    }

    private static void press(Page page, AriaRole role, String name) {
        page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void fine(Page page) {
        assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
    }
}
