package jp.tenohira.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.assistant.LeakSet.Leak;
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

/** The whole set of generated leaks goes through the gateway, to be kept back and to be replaced; then the server is asked what it saw. */
@CityHallTest
class NothingLeaksTests {

    private static final int SIZE = 3_000;

    /** Names the guard sees nothing of; LeakSetTests has its recall. */
    private static final int MOST_OVERLOOKED = 60;

    private final Gateway gateway;
    private final Guard guard;
    private final JsonMapper json = JsonMapper.shared();

    @Autowired
    NothingLeaksTests(Gateway gateway, Guard guard) {
        this.gateway = gateway;
        this.guard = guard;
    }

    @Test
    void nothingTheGuardFindsReachesTheModelServerAndWhatItOverlooksAreNames() throws IOException {
        var leaked = new ArrayList<String>();
        var leaks = LeakSet.of(20240208, SIZE);
        var sent = 0;
        for (var leak : leaks) {
            for (var replacing : List.of(false, true)) {
                for (var body : sent(leak.text(), replacing)) {
                    sent++;
                    if (body.contains(letters(leak))) {
                        assertThat(found(leak)).as(leak.text()).isFalse();
                        leaked.add(leak.kind()
                                + (replacing ? " replaced " : " whole ")
                                + leak.text().replace("\n", "⏎"));
                    }
                }
            }
        }

        System.out.printf(
                "Of %d texts twice, %d were sent, %d with the leak in them%n", leaks.size(), sent, leaked.size());
        assertThat(sent).as("replaced ones go out").isPositive();
        assertThat(leaked).allSatisfy(text -> assertThat(text).startsWith(FindingKind.PERSON_NAME.name()));
        assertThat(leaked).hasSizeLessThanOrEqualTo(2 * MOST_OVERLOOKED);
    }

    private boolean found(Leak leak) {
        return guard.inspect(leak.text(), 1).findings().stream().anyMatch(Finding::blocks);
    }

    private String letters(Leak leak) {
        return bare(leak.text().substring(leak.start(), leak.end()));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000]", "");
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
        var somebody = new Staff(UUID.randomUUID(), "試験", Role.HEADQUARTERS, null);
        CurrentMunicipality.call(
                Cities.KORIYAMA,
                () -> gateway.sendFromTool(
                        somebody, asked, piece -> assertThat(piece).isNotNull()));
        var received = server.received();
        return received.subList(before, received.size()).stream()
                .map(body -> bare(json.readTree(body).at("/messages/0/content").asString()))
                .toList();
    }
}
