package jp.tenohira.figures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.RandomCases;
import jp.tenohira.testing.RandomCases.Filed;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FiguresApiTests {

    private final JdbcClient jdbc;
    private final StaffOfTest staff;
    private final int port;
    private final String procedure = "test-" + UUID.randomUUID();
    private long outside;

    @Autowired
    FiguresApiTests(JdbcClient jdbc, StaffOfTest staff, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.port = port;
    }

    @BeforeEach
    void fileFortyApplications() {
        var cases =
                CurrentMunicipality.call(Cities.KORIYAMA, () -> RandomCases.file(jdbc, new Random(5), procedure, 40));
        outside = cases.stream().filter(Filed::outside).count();
    }

    private HttpVisitor client(Role role, Scope... scopes) {
        return HttpVisitor.at(port).withToken(staff.token(Cities.KORIYAMA, role, scopes));
    }

    private JsonNode json(HttpVisitor client, String address) {
        var answer = client.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void aFigureComesWithItsExactPartsAndItsRoundedValue() {
        var rate = json(
                client(Role.HEADQUARTERS, Scope.FIGURES_READ), "/api/v1/figures/outside-rate?procedure=" + procedure);

        assertThat(rate.path("code").asString()).isEqualTo("outside-rate");
        assertThat(rate.path("name").path("ja").asString()).isEqualTo("開庁時間外の割合");
        assertThat(rate.path("numerator").asLong()).isEqualTo(outside);
        assertThat(rate.path("denominator").asLong()).isEqualTo(40);
        assertThat(rate.path("value").asString()).matches("[0-9]+\\.[0-9]");
        assertThat(rate.path("unit").asString()).isEqualTo("%");
        assertThat(rate.path("asOf").asString()).isNotBlank();
        assertThat(rate.path("formula").path("ja").asString()).isEqualTo("開庁時間外の受付件数 ÷ 受付件数 × 100");
    }

    @Test
    void allFiguresAreListedForTheSlice() {
        var figures = json(client(Role.HEADQUARTERS, Scope.FIGURES_READ), "/api/v1/figures?procedure=" + procedure)
                .path("figures");

        assertThat(figures.findValuesAsString("code")).contains("received", "outside-rate", "hours-saved");
        assertThat(figures.get(0).path("numerator").asLong()).isEqualTo(40);
        assertThat(figures.get(0).path("value").asString()).isEqualTo("40");
    }

    @Test
    void cellsAddUpToTheFigure() {
        var received = json(
                client(Role.HEADQUARTERS, Scope.FIGURES_READ),
                "/api/v1/figures/received?groupBy=day,hour,counterHours&procedure=" + procedure);

        long sum = 0;
        for (var cell : received.path("cells")) {
            sum += cell.path("numerator").asLong();
        }
        assertThat(sum).isEqualTo(40);
    }

    @Test
    void aClerksTokenSeesTheOwnSectionOnly() {
        var clerk = client(Role.CLERK, Scope.FIGURES_READ);

        assertThat(json(clerk, "/api/v1/figures/received?procedure=" + procedure)
                        .path("value")
                        .asString())
                .isEqualTo("0");
        assertThat(json(clerk, "/api/v1/figures/outside-rate?procedure=" + procedure)
                        .has("value"))
                .as("no data is not 0")
                .isFalse();
        assertThat(clerk.get("/api/v1/figures/received?section=section-1").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTokenWithoutTheScopeOrNoTokenIsRefused() {
        assertThat(client(Role.CLERK, Scope.CASES_READ).get("/api/v1/figures").statusCode())
                .isEqualTo(403);
        assertThat(HttpVisitor.at(port).get("/api/v1/figures").statusCode()).isEqualTo(401);
    }

    @Test
    void wrongQuestionsAreRefusedInPlainWords() {
        var client = client(Role.HEADQUARTERS, Scope.FIGURES_READ);

        assertThat(client.get("/api/v1/figures/happiness").statusCode()).isEqualTo(404);
        var unknown = client.get("/api/v1/figures/received?colour=red");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(unknown.body()).contains("colour");
        assertThat(client.get("/api/v1/figures?from=yesterday").body()).contains("2023-11-06");
        assertThat(client.get("/api/v1/figures/received?groupBy=day,hour,device,language")
                        .statusCode())
                .isEqualTo(400);
    }
}
