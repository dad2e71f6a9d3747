package jp.tenohira.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may call which address. What no rule names is denied. */
@CityHallTest
class AccessRulesTests {

    @LocalServerPort
    int port;

    private final StaffOfTest staff;

    AccessRulesTests(@Autowired StaffOfTest staff) {
        this.staff = staff;
    }

    @Test
    void aStaffPageSendsNobodyToTheSignInPageAndBackAfterwards() {
        var answer = HttpVisitor.at(port).get("/staff/cases?state=SUBMITTED");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/staff/sign-in?return=%2Fstaff%2Fcases%3Fstate%3DSUBMITTED");
    }

    @ParameterizedTest
    @CsvSource({"CLERK", "HEAD", "HEADQUARTERS"})
    void noAddressOfTheAdministratorOpensForAnotherRole(Role role) {
        var visitor = staff.signedIn(port, role);
        var account = staff.account(Cities.KORIYAMA, Role.CLERK).id();

        for (var path : new String[] {
            "/staff/admin",
            "/staff/admin/",
            "/staff/admin/tokens",
            "/staff/admin/audit",
            "/staff/admin/staff/" + account,
            "/staff/admin/staff/" + account + "/close",
            "/staff//admin",
            "/staff/./admin",
            "/staff/admin;x=1",
            "/STAFF/ADMIN",
            "/actuator/metrics",
            "/actuator/env"
        }) {
            assertThat(visitor.get(path).statusCode()).as(path).isIn(400, 403, 404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CLERK,         /headquarters",
        "HEADQUARTERS,  /staff/cases",
        "HEADQUARTERS,  /staff/checks",
        "ADMINISTRATOR, /staff/cases",
        "ADMINISTRATOR, /staff/cases/export?format=csv",
    })
    void aPageOfAnotherRoleIsForbidden(Role role, String path) {
        var visitor = staff.signedIn(port, role);

        assertThat(visitor.get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void anAddressWithoutARuleIsNotFound() {
        assertThat(HttpVisitor.at(port).get("/internal/anything").statusCode()).isEqualTo(404);
        assertThat(HttpVisitor.at(port).get("/outbox").statusCode()).isEqualTo(404);
    }

    @Test
    void aFormWithoutItsCsrfTokenIsRefused() {
        assertThat(HttpVisitor.at(port)
                        .postForm("/staff/sign-in", Map.of("login", "x", "password", "y"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theApiAnswersNobodyWithAProblemDocument() {
        var answer = HttpVisitor.at(port).get("/api/v1/figures");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.body()).contains("\"status\":401");
    }

    @Test
    void aTokenWithoutTheScopeIsForbidden() {
        var answer = HttpVisitor.at(port)
                .withToken(staff.token(Cities.KORIYAMA, Role.HEADQUARTERS, Scope.FILING_TIME))
                .get("/api/v1/figures");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void aTokenOfAnotherCityIsUnknownHere() {
        var token = staff.token(Cities.KORIYAMA, Role.HEADQUARTERS, Scope.FIGURES_READ);

        assertThat(HttpVisitor.atAizuwakamatsu(port)
                        .withToken(token)
                        .get("/api/v1/figures")
                        .statusCode())
                .isEqualTo(401);
        assertThat(HttpVisitor.at(port).withToken(token).get("/api/v1/figures").statusCode())
                .isNotIn(401, 403);
    }

    @Test
    void aMadeUpTokenIsRefusedEvenWhereNoneIsNeeded() {
        assertThat(HttpVisitor.at(port)
                        .withToken("tnh_" + "0".repeat(43))
                        .get("/api/v1/procedures")
                        .statusCode())
                .isEqualTo(401);
    }
}
