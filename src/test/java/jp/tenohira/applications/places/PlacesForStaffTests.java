package jp.tenohira.applications.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import jp.tenohira.applications.filing.Submitted;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Where an application stands is told wherever staff and programs look at it. */
@CityHallTest
class PlacesForStaffTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Course course;

    @Autowired
    private StaffOfTest staff;

    @Autowired
    private JsonMapper json;

    private Submitted first;
    private Submitted second;
    private HttpVisitor clerk = HttpVisitor.at(0);

    @BeforeEach
    void twoForOnePlace() {
        var section = staff.section(Cities.KORIYAMA);
        var code = course.opened(Cities.KORIYAMA, section, "試験の講座", "quota: {places: 1, waitingList: 2}");
        first = course.filed(code);
        second = course.filed(code);
        course.writtenBefore(Cities.KORIYAMA, code, Duration.ofMinutes(1));
        clerk = HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.CLERK, section).login());
    }

    @Test
    void theCasePageTellsTheStanding() {
        assertThat(page(first)).contains("定員・抽選", "定員内");
        assertThat(page(second)).contains("補欠1番");
    }

    @Test
    void exportsHaveAColumnForIt() {
        var csv = clerk.get("/staff/cases/export?format=csv").body();
        var cases = json.readTree(clerk.get("/staff/cases/export?format=json").body());

        assertThat(csv.lines().findFirst().orElseThrow()).contains(",定員・抽選,");
        assertThat(csv).contains(",定員内,", ",補欠1番,");
        assertThat(cases.valueStream()
                        .map(one -> one.path("place").path("standing").asString()))
                .containsExactlyInAnyOrder("PLACE", "WAITING_LIST");
    }

    @Test
    void theStatusApiTellsIt() throws Exception {
        assertThat(status(first))
                .contains("\"standing\":\"PLACE\"", "\"settled\":true")
                .doesNotContain("waitingListNumber");
        assertThat(status(second)).contains("\"standing\":\"WAITING_LIST\"", "\"waitingListNumber\":1");
    }

    private String page(Submitted filed) {
        return clerk.get("/staff/cases/" + filed.receipt().number()).body();
    }

    private String status(Submitted filed) throws IOException, InterruptedException {
        var address = "http://localhost:" + port + "/api/v1/applications/"
                + filed.receipt().number();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).header("Application-Code", filed.code());
            return client.send(request.build(), BodyHandlers.ofString()).body();
        }
    }
}
