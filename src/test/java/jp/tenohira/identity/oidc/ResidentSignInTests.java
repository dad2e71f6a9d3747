package jp.tenohira.identity.oidc;

import static jp.tenohira.testing.ResidentOfTest.answered;
import static jp.tenohira.testing.ResidentOfTest.begin;
import static jp.tenohira.testing.ResidentOfTest.local;
import static jp.tenohira.testing.ResidentOfTest.location;
import static jp.tenohira.testing.ResidentOfTest.part;
import static jp.tenohira.testing.ResidentOfTest.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.OwnerSql;
import jp.tenohira.testing.ResidentOfTest;
import jp.tenohira.testing.SignInServer;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Residents sign in with a real OpenID provider; what an attacker may try around it. */
@CityHallTest
class ResidentSignInTests {

    private static final String CLAIMS = "{\"acr\":\"aal3\",\"name\":\"山田 太郎\"}";

    @LocalServerPort
    int port;

    private final StaffOfTest staff;
    private final OwnerSql owner;

    ResidentSignInTests(@Autowired StaffOfTest staff, @Autowired OwnerSql owner) {
        this.staff = staff;
        this.owner = owner;
    }

    @Test
    void theProviderIsAskedWithProofKeyNonceStateAndTheWantedStrength() {
        var asked = query(begin(HttpVisitor.at(port), SignInServer.ID, ""));

        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid name address birthdate gender phone email")
                .containsEntry("acr_values", "aal3 crl")
                .containsEntry("redirect_uri", "http://localhost:" + port + "/my/sign-in/back/mock");
        assertThat(asked.get("code_challenge")).hasSize(43);
        assertThat(asked.get("nonce")).hasSizeGreaterThan(40);
        assertThat(asked.get("state")).hasSizeGreaterThan(40);
    }

    @Test
    void nothingTheProviderToldIsKeptWithoutAYes() {
        var visitor = HttpVisitor.at(port);
        var subject = "subject-" + UUID.randomUUID();

        assertThat(ResidentOfTest.signIn(visitor, subject)).endsWith("/my/consent");
        assertThat(visitor.get("/my/consent").body()).contains("山田 太郎", "福島県郡山市朝日一丁目23番7号", "3月15日");
        assertThat(visitor.get("/my/profile").body()).doesNotContain("山田");

        visitor.submit("/my/consent", "/my/consent", Map.of("keep", "no"));

        assertThat(visitor.get("/my/profile").body()).doesNotContain("山田").contains("保存していません");
        assertThat(ResidentOfTest.signIn(HttpVisitor.at(port), subject)).doesNotEndWith("/my/consent");
    }

    @Test
    void whatIsKeptSaysWhereItCameFromAndCanBeTakenBack() {
        var visitor = ResidentOfTest.signedIn(port);

        assertThat(visitor.get("/my/profile").body()).contains("山田 太郎", "試験用サインインから受け取りました");

        visitor.submit("/my/profile", "/my/profile/consent", Map.of("do", "withdraw"));

        assertThat(visitor.get("/my/profile").body()).doesNotContain("山田 太郎");
    }

    @Test
    void whatIsChangedIsTheResidentsOwnAndStaysAtTheNextSignIn() {
        var subject = "subject-" + UUID.randomUUID();
        var visitor = HttpVisitor.at(port);
        ResidentOfTest.signIn(visitor, subject);
        visitor.submit("/my/consent", "/my/consent", Map.of("keep", "yes"));
        var edit = "/my/profile/edit";

        var wrong = visitor.submit(edit, edit, Map.of("PHONE", "でんわ", "FULL_NAME", "山田 花子"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("数字で入力してください", "でんわ", "山田 花子");

        visitor.submit(edit, edit, Map.of("PHONE", "０９０ー１２３４－５６７８", "FULL_NAME", "山田 花子"));
        ResidentOfTest.signIn(HttpVisitor.at(port), subject);

        assertThat(visitor.get("/my/profile").body())
                .contains("山田 花子", "ご自分で入力", "090-1234-5678")
                .doesNotContain("山田 太郎", "963-8601");
    }

    @Test
    void theSamePersonComesBackToTheSameAccount() {
        var subject = "subject-" + UUID.randomUUID();
        var first = HttpVisitor.at(port);
        ResidentOfTest.signIn(first, subject);
        first.submit("/my/consent", "/my/consent", Map.of("keep", "yes"));

        var changed = HttpVisitor.at(port);
        ResidentOfTest.signIn(changed, subject, CLAIMS.replace("山田", "佐藤"), "");

        assertThat(changed.get("/my/profile").body()).contains("佐藤 太郎").doesNotContain("山田");
    }

    @Test
    void theSessionGetsANewNameWhenSomebodySignsIn() {
        var visitor = HttpVisitor.at(port);
        var page = begin(visitor, SignInServer.ID, "");
        var before = visitor.cookie("tenohira-resident");

        visitor.get(local(answered(page, "fixed", CLAIMS)));

        assertThat(before).isNotEmpty();
        assertThat(visitor.cookie("tenohira-resident")).isNotEmpty().isNotEqualTo(before);
        assertThat(HttpVisitor.at(port)
                        .withHeader("Cookie", "tenohira-resident=" + before)
                        .get("/my/profile")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void anAnswerMeantForAnotherBrowserSignsNobodyIn() {
        var attacker = HttpVisitor.at(port);
        var answer = local(answered(begin(attacker, SignInServer.ID, ""), "attacker", CLAIMS));
        var victim = HttpVisitor.at(port);

        assertThat(location(victim.get(answer))).contains("/my/sign-in?reason=failed");
        begin(victim, SignInServer.ID, "");
        assertThat(location(victim.get(answer))).contains("/my/sign-in?reason=failed");
        assertThat(victim.get("/my/profile").statusCode()).isEqualTo(302);
    }

    @Test
    void anAnswerCountsOnce() {
        var visitor = HttpVisitor.at(port);
        var answer = local(answered(begin(visitor, SignInServer.ID, ""), "twice", CLAIMS));
        visitor.get(answer);

        assertThat(location(visitor.get(answer))).contains("reason=failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/procedures/after-school-club",
                "/my/profile?done=saved",
                "/apply/0b6ff6ba-0a1e-4a4b-9a9c-111111111111/check"
            })
    void onesOwnPageIsComeBackTo(String wanted) {
        var visitor = HttpVisitor.at(port);

        assertThat(ResidentOfTest.signIn(visitor, "back-" + UUID.randomUUID(), "{\"acr\":\"aal3\"}", wanted))
                .endsWith(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/my",
                "//evil.example/my",
                "/\\evil.example",
                "/my//evil.example",
                "/my/../\\evil.example",
                "/my@evil.example",
                "javascript:alert(1)",
                "/my\r\nLocation: https://evil.example",
                "/my/sign-out",
                "/staff/admin",
                "/my/sign-in/with/mock"
            })
    void signingInNeverLeadsElsewhere(String wanted) {
        var visitor = HttpVisitor.at(port);

        assertThat(ResidentOfTest.signIn(visitor, "away-" + UUID.randomUUID(), "{\"acr\":\"aal3\"}", wanted))
                .endsWith(ResidentPaths.HOME);
        assertThat(visitor.get("/my/sign-in?return=" + HttpVisitor.encoded(wanted))
                        .headers()
                        .firstValue("Location"))
                .contains(ResidentPaths.HOME);
    }

    @Test
    void aResidentIsNobodyAtStaffPagesAndStaffAreNobodyHere() {
        var resident = ResidentOfTest.signedIn(port);
        var clerk = staff.signedIn(port, Role.CLERK);
        var asStaff =
                HttpVisitor.at(port).withHeader("Cookie", "tenohira-staff=" + resident.cookie("tenohira-resident"));
        var asResident =
                HttpVisitor.at(port).withHeader("Cookie", "tenohira-resident=" + clerk.cookie("tenohira-staff"));

        for (var path :
                new String[] {"/staff", "/staff/cases", "/staff/passkeys", "/headquarters", "/actuator/metrics"}) {
            assertThat(location(resident.get(path))).as(path).contains("/staff/sign-in");
            assertThat(location(asStaff.get(path))).as(path).contains("/staff/sign-in");
        }
        assertThat(location(clerk.get("/my/profile"))).contains("/my/sign-in");
        assertThat(location(asResident.get("/my/profile"))).contains("/my/sign-in");
    }

    @Test
    void bothMaySignInInOneBrowserAndSigningOutEndsOnlyOne() {
        var both = ResidentOfTest.signedIn(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.CLERK).login());

        assertThat(both.get("/my/profile").statusCode()).isEqualTo(200);
        assertThat(both.get("/staff/cases").statusCode()).isEqualTo(200);

        var out = location(both.submit("/my/sign-out", "/my/sign-out", Map.of()));

        assertThat(out).startsWith(SignInServer.issuer() + "/endsession?id_token_hint=");
        assertThat(both.get("/my/profile").statusCode()).isEqualTo(302);
        assertThat(both.get("/staff/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void aCityWithoutAProviderShowsNoSignIn() {
        var visitor = HttpVisitor.atAizuwakamatsu(port);

        assertThat(visitor.get("/my/sign-in").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/my/sign-in/with/mock").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/").body()).doesNotContain("サインイン");
        assertThat(HttpVisitor.at(port).get("/").body()).contains("/my/sign-in");
    }

    @Test
    void aSessionOpensNothingInAnotherCity() {
        var resident = ResidentOfTest.signedIn(port).goingToAizuwakamatsu(port);

        assertThat(resident.get("/my/profile").statusCode()).isEqualTo(302);
    }

    @Test
    void anAccountThatIsGoneEndsItsSessions() {
        var visitor = HttpVisitor.at(port);
        var subject = "gone-" + UUID.randomUUID();
        ResidentOfTest.signIn(visitor, subject);

        CurrentMunicipality.run(
                Cities.KORIYAMA, () -> owner.update("delete from resident where subject = '" + subject + "'"));

        assertThat(location(visitor.get("/my/profile"))).contains("/my/sign-in");
    }

    @Test
    void stoppingAtTheProviderIsSaidInPlainWords() {
        var visitor = HttpVisitor.at(port);
        var state = part(query(begin(visitor, SignInServer.ID, "/procedures/after-school-club")), "state");

        var answer =
                location(visitor.get("/my/sign-in/back/mock?error=access_denied&state=" + HttpVisitor.encoded(state)));

        assertThat(answer).endsWith("/my/sign-in?reason=cancelled&return=%2Fprocedures%2Fafter-school-club");
        assertThat(visitor.get(answer.replaceFirst("http://[^/]+", "")).body()).contains("サインインをやめました");
    }
}
