package jp.tenohira.applications.status;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.applications.OpenProcedure;
import jp.tenohira.applications.desk.Family;
import jp.tenohira.applications.desk.SectionOfTest;
import jp.tenohira.applications.desk.SectionsOfTest;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.identity.Staff;
import jp.tenohira.identity.tokens.ApiTokens;
import jp.tenohira.identity.tokens.ApiTokens.Made;
import jp.tenohira.identity.tokens.ApiTokens.NewToken;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.SampleApplications;
import jp.tenohira.testing.StaffOfTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tokens of staff open, and when they open nothing any more. */
@CityHallTest
class StaffTokensTests {

    private static final Staff ADMINISTRATOR = new Staff(UUID.randomUUID(), "試験", Role.ADMINISTRATOR, null);

    @LocalServerPort
    int port;

    @Autowired
    private SectionsOfTest sections;

    @Autowired
    private OpenProcedure procedures;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private StaffOfTest staff;

    @Autowired
    private JdbcClient jdbc;

    private SectionOfTest section;
    private String receipt = "";

    @BeforeEach
    void fileACase() {
        section = sections.opened();
        receipt = section.file(Family.flawless()).receipt();
    }

    @Test
    void aTokenOfTheSectionReadsTheCaseAndTheTrailKnows() {
        var clerk = made(Role.CLERK, section.code(), Scope.CASES_READ);

        assertThat(status(clerk)).isEqualTo(200);
        assertThat(readers()).containsExactly(clerk.token().id());
    }

    @Test
    void noOtherSectionAndNoOtherRoleReadsIt() {
        for (var stranger : List.of(
                made(Role.HEAD, staff.section(Cities.KORIYAMA), Scope.CASES_READ),
                made(Role.HEADQUARTERS, null, Scope.CASES_READ),
                made(Role.ADMINISTRATOR, null, Scope.CASES_READ))) {
            assertThat(status(stranger)).isEqualTo(404);
        }
        assertThat(readers()).isEmpty();
    }

    @Test
    void withoutTheScopeEvenTheOwnCaseStaysClosed() {
        assertThat(status(made(Role.CLERK, section.code(), Scope.FIGURES_READ))).isEqualTo(403);
        assertThat(status(made(Role.CLERK, section.code(), Scope.FILING_TIME))).isEqualTo(403);
        assertThat(readers()).isEmpty();
    }

    @Test
    void whatIsRevokedOrExpiredOpensNothing() {
        var revoked = made(Role.CLERK, section.code(), Scope.CASES_READ);
        var expired = made(Role.CLERK, section.code(), Scope.CASES_READ);
        assertThat(status(revoked)).isEqualTo(200);

        inKoriyama(() -> {
            tokens.revoke(ADMINISTRATOR, revoked.token().id());
            return jdbc.sql("update api_token set expires_at = created_at where id = :id")
                    .param("id", expired.token().id())
                    .update();
        });

        assertThat(status(revoked)).isEqualTo(401);
        assertThat(status(expired)).isEqualTo(401);
    }

    @Test
    void onlyTheDedicatedScopeStatesTheFilingTime() {
        var procedure = procedures.inKoriyama();
        var stated =
                SampleApplications.afterSchoolClub().replaceFirst("\\{", "{\"filedAt\":\"2023-11-06T21:14:00+09:00\",");

        assertThat(file(made(Role.HEAD, section.code(), Scope.CASES_READ, Scope.FIGURES_READ), procedure, stated))
                .isEqualTo(403);
        assertThat(file(made(Role.ADMINISTRATOR, null, Scope.FILING_TIME), procedure, stated))
                .isEqualTo(201);
    }

    private int file(Made token, String procedure, String body) {
        return visitor(token)
                .withHeader("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/procedures/" + procedure + "/applications", "application/json", body)
                .statusCode();
    }

    private int status(Made token) {
        return visitor(token).get("/api/v1/applications/" + receipt).statusCode();
    }

    private HttpVisitor visitor(Made token) {
        return HttpVisitor.at(port).withToken(token.secret());
    }

    private Made made(Role role, @Nullable String of, Scope... scopes) {
        return inKoriyama(
                () -> tokens.make(ADMINISTRATOR, new NewToken("試験", role, of, Set.of(scopes), Duration.ofDays(1))));
    }

    private List<UUID> readers() {
        return inKoriyama(
                () -> jdbc.sql("select actor from audit_entry where action = 'case.read' and subject = :receipt")
                        .param("receipt", receipt)
                        .query(UUID.class)
                        .list());
    }
}
