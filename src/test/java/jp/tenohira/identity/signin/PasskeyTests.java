package jp.tenohira.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.StaffAccounts;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With Chromium's virtual authenticator: register a passkey, sign out, and sign in without a password. */
@CityHallTest
class PasskeyTests {

    @LocalServerPort
    int port;

    private final StaffAccounts accounts;
    private final Account clerk;
    private final Page page = CityHallBrowser.desktop();

    PasskeyTests(@Autowired StaffOfTest staff, @Autowired StaffAccounts accounts) {
        this.accounts = accounts;
        this.clerk = staff.account(Cities.KORIYAMA, Role.HEADQUARTERS);
    }

    @BeforeEach
    void anAuthenticatorIsPluggedIn() {
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    @AfterEach
    void thePageIsClosed() {
        page.context().close();
    }

    @Test
    void aRegisteredPasskeySignsInWithoutAPassword() {
        register();
        signOut();

        page.getByText("パスキーを使う").click();
        page.waitForURL("**/headquarters");

        page.navigate(at("/staff/passkeys"));
        assertThat(page.content()).contains("窓口のノートPC", clerk.name());
    }

    @Test
    void aRemovedPasskeySignsInNoMore() {
        register();
        page.locator("main table").getByText("削除").click();
        page.locator("main form button").click();
        assertThat(page.content()).contains("パスキーを削除しました");
        signOut();

        page.getByText("パスキーを使う").click();

        page.locator("[data-passkey] [data-failed]").waitFor();
        assertThat(page.url()).contains("/staff/sign-in");
    }

    @Test
    void thePasskeyOfAClosedAccountSignsInNoMore() {
        register();
        signOut();
        CurrentMunicipality.run(Cities.KORIYAMA, () -> accounts.deactivate(clerk.id()));

        page.getByText("パスキーを使う").click();

        page.locator("[data-passkey] [data-failed]").waitFor();
    }

    @Test
    void thePagesHaveNoAccessibilityProblem() {
        register();
        assertThat(CityHallBrowser.accessibilityProblems(page)).isEmpty();
        page.locator("main table").getByText("削除").click();
        assertThat(CityHallBrowser.accessibilityProblems(page)).isEmpty();
        signOut();
        assertThat(CityHallBrowser.accessibilityProblems(page)).isEmpty();
        page.navigate(at("/staff/sign-in?lang=en&reason=timeout"));
        assertThat(CityHallBrowser.accessibilityProblems(page)).isEmpty();
    }

    private void register() {
        page.navigate(at("/staff/passkeys"));
        page.getByLabel("ログインID").fill(clerk.login());
        page.getByLabel("パスワード").fill(StaffOfTest.PASSWORD);
        page.locator("form[action='/staff/sign-in'] button").click();
        page.getByLabel("名前").fill("窓口のノートPC");
        page.getByText("この端末のパスキーを登録").click();
        page.waitForURL("**/staff/passkeys?done=added");
    }

    private void signOut() {
        page.getByText("ログアウト").click();
        page.waitForURL("**/staff/sign-in?reason=signed-out");
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
