package jp.tenohira.assistant.templates;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template in one language.
 *
 * @param hints one a line: the variable, an equals sign, an example
 */
public record TemplateWording(String title, String body, String hints) {

    public static final TemplateWording NONE = new TemplateWording("", "", "");

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}]{1,40})}}");

    public boolean isEmpty() {
        return title.isBlank() && body.isBlank() && hints.isBlank();
    }

    /** The names of its variables in the order they first stand in. */
    List<String> variables() {
        return VARIABLE.matcher(body)
                .results()
                .map(found -> found.group(1).strip())
                .distinct()
                .toList();
    }

    /** Its text with the names of variables bare of spaces. */
    String text() {
        return VARIABLE.matcher(body)
                .replaceAll(
                        found -> "{{" + Matcher.quoteReplacement(found.group(1).strip()) + "}}");
    }

    /** The examples by variable. */
    Map<String, String> examples() {
        var examples = new LinkedHashMap<String, String>();
        Arrays.stream(hints.split("\\R"))
                .map(line -> line.split("[=＝]", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> examples.put(pair[0].strip(), pair[1].strip()));
        return examples;
    }

    /** All of it, for the guard. */
    String all() {
        return String.join("\n", title, body, hints);
    }
}
