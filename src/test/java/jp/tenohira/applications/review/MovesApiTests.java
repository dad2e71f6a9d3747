package jp.tenohira.applications.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.applications.OpenProcedure;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.identity.Staff;
import jp.tenohira.identity.tokens.ApiTokens;
import jp.tenohira.identity.tokens.ApiTokens.NewToken;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.SampleApplications;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@CityHallTest
class MovesApiTests {

    private final OpenProcedure procedures;
    private final StaffOfTest staff;
    private final ApiTokens tokens;
    private final JsonMapper json = JsonMapper.builder().build();
    private String section = "";
    private String path = "";
    private String receipt = "";

    @LocalServerPort
    private int port;

    MovesApiTests(@Autowired OpenProcedure procedures, @Autowired StaffOfTest staff, @Autowired ApiTokens tokens) {
        this.procedures = procedures;
        this.staff = staff;
        this.tokens = tokens;
    }

    @BeforeEach
    void aCase() {
        section = staff.section(Cities.KORIYAMA);
        var procedure = procedures.of(Cities.KORIYAMA, section, "書き戻し申請");
        var filed = HttpVisitor.at(port)
                .withHeader("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/procedures/" + procedure + "/applications",
                        "application/json",
                        SampleApplications.afterSchoolClub());
        receipt = json.readTree(filed.body()).at("/receipt").asString();
        path = "/api/v1/applications/" + receipt + "/moves";
    }

    @Test
    void aSystemMovesACaseOnceHoweverOftenItAsks() {
        var token = token(Role.CLERK, section, Scope.CASES_WRITE);

        var first = post(token, "one", "{\"step\": \"ACCEPT\", \"version\": 1}");
        var again = post(token, "one", "{\"step\": \"ACCEPT\", \"version\": 1}");
        var other = post(token, "one", "{\"step\": \"SEND_BACK\", \"reason\": \"x\"}");
        var stale = post(token, "two", "{\"step\": \"SEND_BACK\", \"version\": 1, \"reason\": \"直してください\"}");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(json.readTree(first.body()).at("/state").asString()).isEqualTo("UNDER_REVIEW");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("UNDER_REVIEW");
    }

    @Test
    void aDecisionTakesAHeadAndItsReasonsAndIsWrittenBack() {
        var clerk = token(Role.CLERK, section, Scope.CASES_WRITE);
        var head = token(Role.HEAD, section, Scope.CASES_WRITE);
        post(clerk, "a", "{\"step\": \"ACCEPT\"}");

        assertThat(post(clerk, "b", "{\"step\": \"DECIDE\", \"outcome\": \"ADMIT\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(head, "c", "{\"step\": \"DECIDE\"}").statusCode()).isEqualTo(422);
        assertThat(post(head, "d", "{\"step\": \"DECIDE\", \"outcome\": \"REFUSE\"}")
                        .statusCode())
                .isEqualTo(422);
        var decided = post(head, "e", "{\"step\": \"DECIDE\", \"outcome\": \"ADMIT\"}");
        assertThat(json.readTree(decided.body()).at("/outcome").asString()).isEqualTo("ADMIT");
        assertThat(json.readTree(post(head, "f", "{\"step\": \"NOTIFY\"}").body())
                        .at("/state")
                        .asString())
                .isEqualTo("NOTIFIED");
        assertThat(post(head, "g", "{\"step\": \"WITHDRAW\"}").statusCode()).isEqualTo(422);
        assertThat(post(head, "h", "{\"step\": \"FLY\"}").statusCode()).isEqualTo(422);
    }

    @Test
    void nobodyElseMovesIt() {
        assertThat(post(token(Role.CLERK, section, Scope.CASES_READ), "a", "{\"step\": \"ACCEPT\"}")
                        .statusCode())
                .isEqualTo(403);
        var stranger = token(Role.CLERK, staff.section(Cities.KORIYAMA), Scope.CASES_WRITE);
        assertThat(post(stranger, "a", "{\"step\": \"ACCEPT\"}").statusCode()).isEqualTo(404);
        assertThat(post(token(Role.ADMINISTRATOR, null, Scope.CASES_WRITE), "a", "{\"step\": \"ACCEPT\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(HttpVisitor.at(port)
                        .post(path, "application/json", "{\"step\": \"ACCEPT\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(HttpVisitor.at(port)
                        .withToken(token(Role.CLERK, section, Scope.CASES_WRITE))
                        .post(path, "application/json", "{\"step\": \"ACCEPT\"}")
                        .statusCode())
                .as("without a key")
                .isEqualTo(400);
    }

    private HttpResponse<String> post(String token, String key, String body) {
        return HttpVisitor.at(port)
                .withToken(token)
                .withHeader("Idempotency-Key", key)
                .post(path, "application/json", body);
    }

    private String token(Role role, @org.jspecify.annotations.Nullable String of, Scope scope) {
        var by = new Staff(UUID.randomUUID(), "試験", Role.ADMINISTRATOR, null);
        return CurrentMunicipality.call(
                Cities.KORIYAMA,
                () -> tokens.make(by, new NewToken("試験", role, of, Set.of(scope), ApiTokens.USUAL_LIFE))
                        .secret());
    }
}
