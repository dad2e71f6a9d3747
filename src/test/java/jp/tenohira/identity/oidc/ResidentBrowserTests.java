package jp.tenohira.identity.oidc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import jp.tenohira.applications.OwnForm;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.SignInServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident on a phone signs in on the provider's own page, and out again. */
@CityHallTest
class ResidentBrowserTests {

    @LocalServerPort
    int port;

    private final OwnForm forms;

    ResidentBrowserTests(@Autowired OwnForm forms) {
        this.forms = forms;
    }

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

    @Test
    void whatWasFilledInLosesItsMarkWhenItIsChanged() {
        try (var page = CityHallBrowser.phone()) {
            var issuer = SignInServer.issuer();
            var cityHall = "http://localhost:" + port;
            page.navigate(cityHall + "/my/sign-in/with/" + SignInServer.ID);
            assertThat(page.url()).startsWith(issuer);
            page.locator("input[name=username]").fill("marked-resident");
            page.locator("textarea[name=claims]")
                    .fill("{\"acr\":\"aal3\",\"name\":\"山田 太郎\",\"phone_number\":\"024-924-2491\"}");
            page.locator("input[type=submit]").click();
            press(page, AriaRole.BUTTON, "保存する");
            fine(page);
            page.navigate(cityHall + "/procedures/" + forms.inKoriyama());
            page.locator("main form[action$='/drafts'] button").click();
            var phone = page.locator("input[name=applicantPhone]");

            assertThat(phone).hasValue("024-924-2491");
            fine(page);
            var marks = page.locator("[data-prefilled]:visible");
            assertThat(marks).hasCount(2);
            phone.fill("090-0000-0000");
            assertThat(marks).hasCount(1);

            page.navigate(cityHall + "/my");
            assertThat(page.locator(".own-draft")).hasCount(1);
            fine(page);
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
