package jp.tenohira.figures.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FigureDeskAccessTests {

    private static final String NEW = "/headquarters/definitions/new";
    private static final String REORGANISATIONS = "/headquarters/reorganisations";
    private static final String DEFINITION = "/headquarters/figures/received/definition";

    private final StaffOfTest staff;
    private final int port;

    @Autowired
    FigureDeskAccessTests(StaffOfTest staff, @LocalServerPort int port) {
        this.staff = staff;
        this.port = port;
    }

    private HttpVisitor visitor(Role role) {
        return staff.signedIn(port, role);
    }

    @Test
    void headsReadDefinitionsAndChangeNothingAndClerksSeeNoDesk() {
        var head = visitor(Role.HEAD);

        assertThat(head.get(DEFINITION).statusCode()).isEqualTo(200);
        assertThat(head.get(DEFINITION + "/edit").statusCode()).isEqualTo(403);
        assertThat(head.get("/headquarters/restatements").statusCode()).isEqualTo(403);
        for (var post : List.of(NEW, DEFINITION + "/edit", REORGANISATIONS)) {
            assertThat(head.submit("/staff/dashboards/new", post, Map.of("yaml", "code: x"))
                            .statusCode())
                    .as(post)
                    .isEqualTo(403);
        }
        assertThat(visitor(Role.CLERK).get("/headquarters/definitions").statusCode())
                .isEqualTo(403);
    }

    @Test
    void withoutTheTokenOfAFormNothingHappens() {
        var visitor = visitor(Role.HEADQUARTERS);
        for (var post : List.of(
                NEW,
                "/headquarters/figures/received/definition/edit",
                "/headquarters/figures/received/fix",
                REORGANISATIONS,
                "/headquarters/dashboards/headquarters/edit",
                "/staff/dashboards/new")) {
            assertThat(visitor.postForm(post, Map.of("yaml", "code: x")).statusCode())
                    .as(post)
                    .isEqualTo(403);
        }
    }
}
