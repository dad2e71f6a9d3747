package jp.tenohira.procedures.forms.rules.complaints;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The functions that walk over a list: written with too little between their brackets, nothing in them is known. */
final class Macros {

    private static final Set<String> NAMES = Set.of("all", "exists", "exists_one", "filter", "map", "has");
    private static final Pattern UNKNOWN = Pattern.compile("^\"([a-z_]+)\".*");

    private Macros() {}

    static Optional<Complaint> misused(String expression, List<Complaint> said) {
        return said.stream()
                .filter(complaint -> {
                    var name = UNKNOWN.matcher(complaint.said().in(jp.tenohira.core.Lang.EN));
                    return name.matches() && NAMES.contains(name.group(1));
                })
                .findFirst()
                .map(complaint -> {
                    var mark = complaint.mark();
                    var name = expression.substring(
                            expression.offsetByCodePoints(0, mark.from()),
                            expression.offsetByCodePoints(0, mark.from() + mark.length()));
                    var usage = Functions.usage(name).orElse("has(item.answer)");
                    return Complaint.of(
                            expression,
                            mark.from(),
                            mark.length(),
                            "「%s」は「%s」のように書いてください。".formatted(name, usage),
                            "Write \"%s\" like this: %s.".formatted(name, usage));
                });
    }
}
