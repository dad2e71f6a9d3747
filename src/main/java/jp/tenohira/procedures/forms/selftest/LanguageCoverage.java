package jp.tenohira.procedures.forms.selftest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import tools.jackson.databind.JsonNode;

/**
 * How many of the texts that residents read in a form are worded in a language: by the form itself or by a shipped translation.
 *
 * @param missing the places of the others, in the order of the definition
 */
public record LanguageCoverage(Lang lang, int worded, int texts, List<String> missing) {

    /** What staff alone read needs the languages of staff alone: names of checks, but not what they say, and the decision path. */
    private static final Pattern OF_STAFF = Pattern.compile("checks\\[\\d+]\\.label|decisionPath\\..*");

    public LanguageCoverage {
        missing = List.copyOf(missing);
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    /** ベトナム語: 120 of 124. */
    public Text said() {
        return Text.of("%s: %s文のうち%s文", "%1$s: %3$s of %2$s texts").formatted(lang.label(), texts, worded);
    }

    public static List<LanguageCoverage> of(JsonNode definition) {
        var coverage = new ArrayList<LanguageCoverage>();
        for (var lang : Lang.values()) {
            var missing = new ArrayList<String>();
            var texts = new int[1];
            walk(definition, "", (place, text) -> {
                if (ofResidents(place) || Lang.OF_STAFF.contains(lang)) {
                    texts[0]++;
                    if (!text.has(lang)) {
                        missing.add(place);
                    }
                }
            });
            coverage.add(new LanguageCoverage(lang, texts[0] - missing.size(), texts[0], missing));
        }
        return coverage;
    }

    static boolean ofResidents(String place) {
        return !OF_STAFF.matcher(place).matches();
    }

    /** Every text of a definition, with its place. */
    static void walk(JsonNode node, String place, BiConsumer<String, Text> seen) {
        if (node.isObject() && node.path(Lang.JA.code()).isString()) {
            seen.accept(place, text(node));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(entry -> walk(
                            entry.getValue(), place.isEmpty() ? entry.getKey() : place + "." + entry.getKey(), seen));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), place + "[" + i + "]", seen);
            }
        }
    }

    private static Text text(JsonNode node) {
        Map<Lang, String> wordings = new EnumMap<>(Lang.class);
        for (var lang : Lang.values()) {
            if (node.path(lang.code()).isString()) {
                wordings.put(lang, node.path(lang.code()).asString());
            }
        }
        return new Text(wordings);
    }
}
