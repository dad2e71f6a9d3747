package jp.tenohira.procedures.forms.definition;

import java.util.List;
import java.util.Map;

/** What was typed into one question's field, or into its parts. */
public record Typed(String name, Map<String, List<String>> posted) {

    /** Names each question of a page: a file, or a box left empty, sends nothing of its own. */
    private static final String ASKED = "_asked";

    /** The single value, or nothing. */
    public String one() {
        return first(posted.getOrDefault(name, List.of()));
    }

    /** The value of a part such as {@code family} or {@code 1}. */
    public String one(String part) {
        return first(posted.getOrDefault(name + "." + part, List.of()));
    }

    public List<String> all() {
        return posted.getOrDefault(name, List.of());
    }

    /** Whether the field, or any part of it, was on the page that was sent. */
    public boolean present() {
        return posted.getOrDefault(ASKED, List.of()).contains(name)
                || posted.containsKey(name)
                || posted.keySet().stream().anyMatch(key -> key.startsWith(name + "."));
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
