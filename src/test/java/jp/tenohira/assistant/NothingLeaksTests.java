package jp.tenohira.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.assistant.gateway.Asked;
import jp.tenohira.assistant.gateway.Gateway;
import jp.tenohira.assistant.gateway.Purpose;
import jp.tenohira.assistant.gateway.ScriptedModels;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The whole set of generated leaks goes through the gateway, to be kept back and to be replaced; then the server is asked what it saw: no leak,
 * nor a part of a name. */
@CityHallTest
class NothingLeaksTests {

    private static final int SIZE = 3_000;

    /** What one person asks, so that no allowance is used up. */
    private static final int EACH = 20;

    private final Gateway gateway;
    private final DeskOfTest desk;
    private Staff somebody = new Staff(UUID.randomUUID(), "試験", Role.HEADQUARTERS, null);
    private int used;
    private final JsonMapper json = JsonMapper.shared();

    @Autowired
    NothingLeaksTests(Gateway gateway, DeskOfTest desk) {
        this.desk = desk;
        this.gateway = gateway;
    }

    @Test
    void nothingOfTheSetReachesTheModelServer() throws IOException {
        var leaked = new ArrayList<String>();
        var sent = 0;
        for (var leak : LeakSet.of(20240208, SIZE)) {
            for (var replacing : List.of(false, true)) {
                for (var body : sent(leak.text(), replacing)) {
                    sent++;
                    leak.secrets().stream()
                            .filter(body::contains)
                            .forEach(secret -> leaked.add(leak.kind() + (replacing ? " replaced " : " whole ") + secret
                                    + " " + leak.text().replace("\n", "⏎")));
                }
            }
        }

        System.out.printf("Of %d texts twice, %d were sent, %d with a leak in them%n", SIZE, sent, leaked.size());
        assertThat(sent).as("replaced ones go out").isPositive();
        assertThat(leaked).isEmpty();
    }

    @Test
    void theServerWouldSeeATextThatIsSent() throws IOException {
        assertThat(sent("秋の催しの案内文を書いてください。", false)).singleElement().asString().contains("秋の催し");
    }

    private List<String> sent(String text, boolean replacing) throws IOException {
        var server = ScriptedModels.server();
        var before = server.received().size();
        var asked = new Asked(
                ScriptedModels.OUTSIDE,
                List.of(new Asked.Message(Asked.USER, text)),
                false,
                false,
                1,
                1,
                replacing,
                Purpose.OTHER,
                Map.of());
        if (used++ % EACH == 0) {
            somebody = desk.admit(Cities.KORIYAMA, new Staff(UUID.randomUUID(), "試験", Role.HEADQUARTERS, null));
        }
        CurrentMunicipality.call(
                Cities.KORIYAMA,
                () -> gateway.sendFromTool(
                        somebody, asked, piece -> assertThat(piece).isNotNull()));
        var received = server.received();
        return received.subList(before, received.size()).stream()
                .map(body ->
                        Leak.bare(json.readTree(body).at("/messages/0/content").asString()))
                .toList();
    }
}
