package jp.tenohira.procedures.forms.rules.complaints;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the functions of the rules are called. */
final class Functions {

    private static final Map<String, String> USAGE = Map.ofEntries(
            Map.entry("size", "size(children)"),
            Map.entry("contains", "text.contains(\"…\")"),
            Map.entry("startsWith", "text.startsWith(\"…\")"),
            Map.entry("endsWith", "text.endsWith(\"…\")"),
            Map.entry("matches", "text.matches(\"[0-9]+\")"),
            Map.entry("exists", "children.exists(c, c.grade == \"1\")"),
            Map.entry("exists_one", "children.exists_one(c, c.grade == \"1\")"),
            Map.entry("all", "children.all(c, c.grade != \"\")"),
            Map.entry("filter", "children.filter(c, c.grade == \"1\")"),
            Map.entry("map", "children.map(c, c.grade)"),
            Map.entry("int", "int(text)"),
            Map.entry("double", "double(number)"),
            Map.entry("string", "string(number)"),
            Map.entry("normalise", "normalise(text)"),
            Map.entry("gradeIn", "gradeIn(birthDate, 2024)"),
            Map.entry("ageOn", "ageOn(birthDate, today)"),
            Map.entry("minutesBetween", "minutesBetween(from, until)"),
            Map.entry("listed", "listed(texts)"),
            Map.entry("sum", "sum(numbers)"));

    static final Set<String> NAMES = USAGE.keySet();

    private Functions() {}

    /** An example of a call. */
    static Optional<String> usage(String name) {
        return Optional.ofNullable(USAGE.get(name));
    }
}
