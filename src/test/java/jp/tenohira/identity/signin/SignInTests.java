package jp.tenohira.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.StaffAccounts;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Staff sign in with login and password, and nobody else does. */
@CityHallTest
@ExtendWith(OutputCaptureExtension.class)
class SignInTests {

    private static final String PAGE = "/staff/sign-in";

    @LocalServerPort
    int port;

    private final StaffOfTest staff;
    private final StaffAccounts accounts;

    SignInTests(@Autowired StaffOfTest staff, @Autowired StaffAccounts accounts) {
        this.staff = staff;
        this.accounts = accounts;
    }

    @ParameterizedTest
    @CsvSource({
        "CLERK, /staff/cases",
        "HEAD, /staff/cases",
        "ADMINISTRATOR, /staff/admin",
        "HEADQUARTERS, /headquarters",
    })
    void leadsEachRoleToItsFirstPage(Role role, String home) {
        var login = staff.account(Cities.KORIYAMA, role).login();
        var visitor = HttpVisitor.at(port);

        assertThat(location(signIn(visitor, login, StaffOfTest.PASSWORD))).isEqualTo(home);
        assertThat(location(visitor.get("/staff"))).isEqualTo(home);
    }

    @Test
    void namesNoAccountWhereTheDemoIsOff() {
        assertThat(HttpVisitor.at(port).get(PAGE + "?demo=clerk").body()).doesNotContain("demo-accounts", "demo-clerk");
    }

    @Test
    void leadsBackToThePageThatWasWanted() {
        var login = staff.account(Cities.KORIYAMA, Role.CLERK).login();

        var answer = HttpVisitor.at(port)
                .submit(
                        PAGE,
                        PAGE,
                        Map.of(
                                "login",
                                login,
                                "password",
                                StaffOfTest.PASSWORD,
                                "return",
                                "/staff/cases?state=SUBMITTED"));

        assertThat(location(answer)).isEqualTo("/staff/cases?state=SUBMITTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/staff//evil.example",
                "/staff/../evil",
                "/staff/cases\r\nX: y"
            })
    void neverLeadsToAnotherHost(String wanted) {
        var login = staff.account(Cities.KORIYAMA, Role.CLERK).login();

        var answer = HttpVisitor.at(port)
                .submit(PAGE, PAGE, Map.of("login", login, "password", StaffOfTest.PASSWORD, "return", wanted));

        assertThat(location(answer)).isEqualTo("/staff/cases");
    }

    @Test
    void aWrongPasswordShowsTheFormAgainWithTheTypedLogin() {
        var login = staff.account(Cities.KORIYAMA, Role.CLERK).login();

        var answer = signIn(HttpVisitor.at(port), login, "wrong password");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("ログインIDまたはパスワードが正しくありません", "value=\"" + login + "\"", "<title>エラー: ")
                .doesNotContain("wrong password");
    }

    @Test
    void anUnknownLoginReadsTheSameAsAWrongPassword() {
        var answer = signIn(HttpVisitor.at(port), "nobody-" + UUID.randomUUID(), "whatever else");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("ログインIDまたはパスワードが正しくありません");
    }

    @Test
    void theSixthTryIsNotTakenEvenWithTheRightPassword() {
        var login = staff.account(Cities.KORIYAMA, Role.CLERK).login();
        var visitor = HttpVisitor.at(port);
        for (var i = 0; i < 5; i++) {
            signIn(visitor, login, "wrong password");
        }

        var answer = signIn(visitor, login, StaffOfTest.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("15分ほど待って");
    }

    @Test
    void aClosedAccountNeitherSignsInNorGoesOn() {
        var account = staff.account(Cities.KORIYAMA, Role.CLERK);
        var visitor = HttpVisitor.at(port).signedIn(account.login());
        CurrentMunicipality.run(Cities.KORIYAMA, () -> accounts.deactivate(account.id()));

        assertThat(location(visitor.get("/staff/passkeys"))).startsWith(PAGE).contains("reason=timeout");
        assertThat(signIn(HttpVisitor.at(port), account.login(), StaffOfTest.PASSWORD)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aNewPasswordEndsTheSessionsOpenedWithTheOldOne() {
        var account = staff.account(Cities.KORIYAMA, Role.CLERK);
        var visitor = HttpVisitor.at(port).signedIn(account.login());
        CurrentMunicipality.run(Cities.KORIYAMA, () -> accounts.setPassword(account.id(), "another long password"));

        assertThat(visitor.get("/staff/passkeys").statusCode()).isEqualTo(302);
    }

    @Test
    void anAccountOfOneCityIsUnknownInTheOther() {
        var login = staff.account(Cities.KORIYAMA, Role.CLERK).login();

        assertThat(signIn(HttpVisitor.atAizuwakamatsu(port), login, StaffOfTest.PASSWORD)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aSessionOfOneCityIsWorthNothingInTheOther() {
        var login = staff.account(Cities.KORIYAMA, Role.CLERK).login();
        var visitor = HttpVisitor.at(port).signedIn(login);
        assertThat(visitor.get("/staff/passkeys").statusCode()).isEqualTo(200);

        assertThat(visitor.goingToAizuwakamatsu(port).get("/staff/passkeys").statusCode())
                .isEqualTo(302);
    }

    @Test
    void theSessionIsNewAfterSigningInAndItsCookieIsOutOfReach() {
        var login = staff.account(Cities.KORIYAMA, Role.CLERK).login();
        var visitor = HttpVisitor.at(port);
        var answer = signIn(visitor, login, StaffOfTest.PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("tenohira-staff="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");

        var first = visitor.cookie("tenohira-staff");
        signIn(visitor, login, StaffOfTest.PASSWORD);
        assertThat(visitor.cookie("tenohira-staff")).isNotEqualTo(first);
    }

    @Test
    void signingOutEndsTheSession() {
        var visitor = staff.signedIn(port, Role.CLERK);

        var answer = visitor.submit("/staff/passkeys", "/staff/sign-out", Map.of());

        assertThat(location(answer)).isEqualTo(PAGE + "?reason=signed-out");
        assertThat(visitor.get("/staff/passkeys").statusCode()).isEqualTo(302);
    }

    @Test
    void aClerkCannotOpenTheAdministratorsPagesByAddress() {
        var visitor = staff.signedIn(port, Role.CLERK);

        for (var path : List.of("/staff/admin", "/staff/admin/tokens", "/headquarters", "/actuator/metrics")) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).contains("<h1");
        }
    }

    @Test
    void aFailedTryLeavesNoLoginNameInTheLog(CapturedOutput log) {
        var login = staff.account(Cities.KORIYAMA, Role.CLERK).login();

        signIn(HttpVisitor.at(port), login, "a-secret-that-was-mistyped");

        assertThat(log.getAll()).doesNotContain(login, "a-secret-that-was-mistyped");
    }

    private static HttpResponse<String> signIn(HttpVisitor visitor, String login, String password) {
        return visitor.submit(PAGE, PAGE, Map.of("login", login, "password", password));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no redirect, status " + answer.statusCode());
    }
}
