package jp.tenohira.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Municipalities;
import jp.tenohira.identity.tokens.ApiTokens;
import jp.tenohira.testing.DemoCityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoCityHallTest
class DemoApplicationsTests {

    private final DemoApplications applications;
    private final AlreadyReceived received;
    private final Municipalities municipalities;
    private final ApiTokens tokens;

    @LocalServerPort
    private int port;

    DemoApplicationsTests(
            @Autowired DemoApplications applications,
            @Autowired AlreadyReceived received,
            @Autowired Municipalities municipalities,
            @Autowired ApiTokens tokens) {
        this.applications = applications;
        this.received = received;
        this.municipalities = municipalities;
        this.tokens = tokens;
    }

    @Test
    void everyInventedApplicationIsAcceptedAndWorkedOnOnceOnly() {
        CurrentMunicipality.run(municipalities.all().getFirst(), () -> {
            assertThat(file()).isEqualTo(245);
            assertThat(file()).as("a second start").isZero();

            assertThat(received.of("after-school-club")).isEqualTo(111);
            assertThat(received.of("water-start-stop")).isEqualTo(32);
            assertThat(applications.now(Lang.JA)).as("the work is done").isEmpty();
            assertThat(tokens.all())
                    .filteredOn(token -> token.label().startsWith("デモ"))
                    .isNotEmpty()
                    .allMatch(token -> token.revokedAt() != null);
        });
        var clerk = HttpVisitor.at(port).signedIn("clerk2", "demo-clerk2-2023");
        assertThat(clerk.get("/staff/cases?lang=ja").body()).contains("差戻し", "審査中", "架空です");
    }

    private int file() {
        try {
            return applications.file(URI.create("http://localhost:" + port));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
