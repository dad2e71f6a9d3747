package jp.tenohira.replay;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tenohira.replay.Scenario.Times;
import jp.tenohira.replay.Scenario.Unique;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What is filed for several procedures within the last weeks; each becomes a scenario of its own.
 *
 * @param let variables that all procedures share; a procedure's own come after them
 */
record RecentWeeks(
        String name,
        long seed,
        int days,
        Map<String, Integer> kinds,
        List<Integer> hours,
        Map<String, Integer> devices,
        Map<String, Integer> languages,
        List<Integer> minutesToComplete,
        Map<String, List<Object>> pools,
        Map<String, Object> let,
        List<Part> procedures) {

    /** The applications of one procedure. */
    record Part(String procedure, int outside, int inside, Map<String, Object> let, Map<String, Object> answers) {

        Part {
            let = Objects.requireNonNullElse(let, Map.of());
        }
    }

    /** Reads a shipped resource. */
    static RecentWeeks named(String name) {
        try (var file = Objects.requireNonNull(RecentWeeks.class.getResourceAsStream("/replay/" + name + ".yaml"))) {
            return new YAMLMapper().readValue(file, RecentWeeks.class);
        } catch (IOException e) {
            throw new IllegalStateException("The applications of " + name + " cannot be read", e);
        }
    }

    /** The scenarios, in Japan's time, of the days before a moment. */
    List<Scenario> before(LocalDateTime moment) {
        var scenarios = new ArrayList<Scenario>();
        for (var part : procedures) {
            var all = new LinkedHashMap<>(let);
            all.putAll(part.let());
            scenarios.add(new Scenario(
                    name + "-" + part.procedure(),
                    part.procedure(),
                    seed + scenarios.size(),
                    new Times(
                            moment.minusDays(days).toLocalDate().atStartOfDay(),
                            moment,
                            part.outside(),
                            part.inside(),
                            kinds,
                            hours),
                    devices,
                    languages,
                    minutesToComplete,
                    pools,
                    all,
                    part.answers(),
                    new Unique("", List.of()),
                    List.of()));
        }
        return List.copyOf(scenarios);
    }
}
