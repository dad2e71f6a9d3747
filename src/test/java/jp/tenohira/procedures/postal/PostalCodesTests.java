package jp.tenohira.procedures.postal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** A city's postal table is replaced as a whole or not at all, by its administrators and for itself alone. */
@CityHallTest
class PostalCodesTests {

    private static final String PATH = "/staff/admin/postal-codes";

    @Autowired
    private PostalCodes codes;

    @Autowired
    private StaffOfTest staff;

    @LocalServerPort
    private int port;

    @Test
    void anAdministratorImportsTheFileOnAPageAndAWrongOneChangesNothing() throws Exception {
        var admin = signedIn(Role.ADMINISTRATOR);
        var fukushima = new ClassPathResource("demo/postal-codes-fukushima.csv").getContentAsByteArray();

        assertThat(admin.upload(PATH, PATH, Map.of(), "table", Map.of("UTF_KEN_ALL.CSV", fukushima))
                        .statusCode())
                .isIn(302, 303);
        assertThat(admin.get(PATH).body()).contains("UTF_KEN_ALL.CSV", "3,9");
        assertThat(inKoriyama("963-8024")).containsExactly(new PostalTown("963-8024", "福島県", "郡山市", "朝日"));

        var broken = (new String(fukushima, StandardCharsets.UTF_8) + "07203,x\n").getBytes(StandardCharsets.UTF_8);
        var refused = admin.upload(PATH, PATH, Map.of(), "table", Map.of("broken.csv", broken));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("broken.csv 4012行目", "15列");
        assertThat(inKoriyama("963-8024")).hasSize(1);
        assertThat(admin.get(PATH).body()).doesNotContain("broken.csv");
    }

    @Test
    void nobodyElseImports() {
        var clerk = signedIn(Role.CLERK);

        assertThat(clerk.get(PATH).statusCode()).isEqualTo(403);
        assertThat(HttpVisitor.at(port).get(PATH).statusCode()).isIn(302, 303);
    }

    @Test
    void anImportReplacesTheTableOfItsOwnCityOnly() {
        var row = "07203,963  ,9630999,,,,福島県,郡山市,試し町,0,0,0,0,0,0\n".getBytes(StandardCharsets.UTF_8);
        CurrentMunicipality.run(Cities.AIZUWAKAMATSU, () -> codes.replace("other.csv", row, "test"));
        var next = "07203,963  ,9630998,,,,福島県,郡山市,次の町,0,0,0,0,0,0\n".getBytes(StandardCharsets.UTF_8);

        var outcome = CurrentMunicipality.call(Cities.AIZUWAKAMATSU, () -> codes.replace("next.csv", next, "test"));

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(CurrentMunicipality.call(Cities.AIZUWAKAMATSU, () -> codes.towns("963-0999")))
                .isEmpty();
        assertThat(CurrentMunicipality.call(Cities.AIZUWAKAMATSU, () -> codes.towns("963-0998")))
                .hasSize(1);
        assertThat(inKoriyama("963-0998")).isEmpty();
    }

    private List<PostalTown> inKoriyama(String code) {
        return CurrentMunicipality.call(Cities.KORIYAMA, () -> codes.towns(code));
    }

    private HttpVisitor signedIn(Role role) {
        return staff.signedIn(port, role);
    }
}
