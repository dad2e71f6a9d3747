package jp.tenohira.applications.checks;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tenohira.applications.OpenProcedure;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A section writes its checks before the first application has come in. */
@CityHallTest
class ChecksOfANewCityTests {

    @LocalServerPort
    int port;

    @Autowired
    private OpenProcedure procedures;

    @Autowired
    private StaffOfTest staff;

    private String section = "";
    private String procedure = "";

    @BeforeEach
    void publishAProcedureNobodyAppliedFor() {
        section = staff.section(Cities.KORIYAMA);
        procedure = procedures.of(Cities.KORIYAMA, section, "クラブ申請");
    }

    @Test
    void theChecksThatCameWithTheFormAreThere() {
        var clerk = visitor(section);

        assertThat(clerk.get("/staff/checks").body()).contains("/staff/checks/" + procedure + "/proof-missing");
        assertThat(clerk.get("/staff/checks/" + procedure + "/proof-missing").statusCode())
                .isEqualTo(200);
        assertThat(clerk.get("/staff/checks/" + procedure + "/new").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theyAreTheAnsweringSectionsAlone() {
        var stranger = visitor(staff.section(Cities.KORIYAMA));

        assertThat(stranger.get("/staff/checks?procedure=" + procedure).body())
                .doesNotContain("/staff/checks/" + procedure);
        assertThat(stranger.get("/staff/checks/" + procedure + "/new").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/staff/checks/" + procedure + "/proof-missing").statusCode())
                .isEqualTo(404);
    }

    private HttpVisitor visitor(String of) {
        return HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.CLERK, of).login());
    }
}
