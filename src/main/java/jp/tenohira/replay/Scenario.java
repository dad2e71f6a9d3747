package jp.tenohira.replay;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What is replayed, as {@code replay/<name>.yaml} says it.
 *
 * @param seed the same seed makes the same applications, byte by byte
 * @param devices and languages: weights by code
 * @param minutesToComplete the shortest and the longest time from start to filing
 * @param pools lists to draw from, by name
 * @param let variables of each application, in order
 * @param answers template of the answers
 * @param unique where no two applications may agree: a list in the answers, and fields of its items
 * @param flaws the applications that a check must find
 */
record Scenario(
        String name,
        String procedure,
        long seed,
        Times times,
        Map<String, Integer> devices,
        Map<String, Integer> languages,
        List<Integer> minutesToComplete,
        Map<String, List<Object>> pools,
        Map<String, Object> let,
        Map<String, Object> answers,
        Unique unique,
        List<Flaw> flaws) {

    Scenario {
        devices = new TreeMap<>(devices);
        languages = new TreeMap<>(languages);
    }

    /**
     * When applications are filed.
     *
     * @param from first moment in Japan
     * @param to the moment the reception closes; nothing is filed then or later
     * @param outside how many outside counter hours, and inside: how many inside
     * @param days weights: first, last, open and closed days
     * @param hours 24 weights
     */
    record Times(
            LocalDateTime from,
            LocalDateTime to,
            int outside,
            int inside,
            Map<String, Integer> days,
            List<Integer> hours) {}

    record Unique(String each, List<String> fields) {}

    /**
     * Applications that one check must find.
     *
     * @param check code of the check that finds them
     * @param count how many are made so
     * @param when a variable that must be true for the application to be made so; empty for any
     * @param set by path in the answers: a template of what stands there instead
     * @param remove paths taken out
     * @param again by path: how an earlier family, which files once more, writes that answer now (same, spaced); both are found
     */
    record Flaw(
            String check,
            int count,
            String when,
            Map<String, Object> set,
            List<String> remove,
            Map<String, String> again) {

        Flaw {
            when = when == null ? "" : when;
            set = set == null ? Map.of() : set;
            remove = remove == null ? List.of() : remove;
            again = again == null ? Map.of() : again;
        }
    }

    int applications() {
        return times.outside() + times.inside();
    }

    /** Reads a shipped scenario; a name that is none is refused with the place it was looked for. */
    static Scenario named(String name) throws IOException {
        if (!name.matches("[a-z0-9-]{1,60}")) {
            throw new IllegalArgumentException("There is no scenario named " + name + ".");
        }
        try (var file = Scenario.class.getResourceAsStream("/replay/" + name + ".yaml")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no scenario named " + name + ".");
            }
            return new YAMLMapper().readValue(file, new TypeReference<Scenario>() {});
        }
    }
}
