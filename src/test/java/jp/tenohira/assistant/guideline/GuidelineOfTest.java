package jp.tenohira.assistant.guideline;

import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A guideline of which some rules rest, without a city's changing. */
@Component
public class GuidelineOfTest {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    GuidelineOfTest(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public Guideline resting(Set<Rule> rules) {
        return new Guideline(new GuidelineVersions(jdbc, json, clock) {

            @Override
            GuidelineVersion inForce() {
                var shipped = shipped();
                return new GuidelineVersion(
                        shipped.version() + 1,
                        shipped.articles(),
                        rules,
                        "",
                        shipped.since(),
                        null,
                        null,
                        "",
                        GuidelineVersion.Decision.APPROVED,
                        null,
                        "");
            }
        });
    }
}
