package jp.tenohira.assistant.evidence.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into sentences, list items and rows of tables; put together again they are the text. */
public final class Sentences {

    /** Numbers in brackets after a sentence cite for it. */
    private static final String CITATIONS = "(?:[ \\u3000]*\\[[0-9]{1,2}])*";

    private static final Pattern END = Pattern.compile("[。！？!?][」』）)]*" + CITATIONS + "|(?<=[a-z0-9)%\"”’\\]])\\."
            + CITATIONS + "(?=[ \\u3000]+[A-Z\"“(]|[ \\u3000]*$)");

    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:\\b(?:[a-z]|Mr|Mrs|Ms|Dr|No|St|Art|vol|pp?|cf|etc|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|[ap]\\.m)$");
    private static final Pattern RULE = Pattern.compile("[\\s|:+\\-]+");
    private static final Pattern UNIT_OF_COLUMN = Pattern.compile(".*[（(]([^（()）]{1,8})[)）]\\s*");

    private Sentences() {}

    /** @param reading what it states, with the units of its columns where it is a row of a table */
    public record Sentence(String text, String reading) {}

    public static List<Sentence> of(String text) {
        var all = new ArrayList<Sentence>();
        var units = List.<String>of();
        for (var at = 0; at < text.length(); ) {
            var end = text.indexOf('\n', at);
            var line = text.substring(at, end < 0 ? text.length() : end + 1);
            at += line.length();
            if (row(line)) {
                if (units.isEmpty()) {
                    units = units(line);
                }
                all.add(new Sentence(line, RULE.matcher(line).matches() ? "" : reading(line, units)));
            } else {
                units = List.of();
                cut(line, all);
            }
        }
        return all;
    }

    private static void cut(String line, List<Sentence> all) {
        var from = 0;
        var ends = END.matcher(line.stripTrailing());
        while (ends.find()) {
            if (!ABBREVIATION.matcher(line.substring(from, ends.start())).find()) {
                add(line.substring(from, ends.end()), all);
                from = ends.end();
            }
        }
        add(line.substring(from), all);
    }

    /** White space alone goes with the sentence before it. */
    private static void add(String text, List<Sentence> all) {
        if (text.isEmpty()) {
            return;
        }
        if (text.isBlank() && !all.isEmpty()) {
            var last = all.removeLast();
            all.add(new Sentence(last.text() + text, last.reading()));
        } else {
            all.add(new Sentence(text, text));
        }
    }

    private static boolean row(String line) {
        return line.strip().startsWith("|")
                || line.chars().filter(c -> c == '|').count() > 1
                || line.indexOf('\t') >= 0;
    }

    private static List<String> units(String header) {
        return cells(header).stream()
                .map(cell -> {
                    var unit = UNIT_OF_COLUMN.matcher(cell);
                    return unit.matches() ? unit.group(1) : "";
                })
                .toList();
    }

    private static String reading(String line, List<String> units) {
        var cells = cells(line);
        var read = new StringBuilder();
        for (var at = 0; at < cells.size(); at++) {
            var cell = cells.get(at).strip();
            var bare = cell.matches("[△▲-]?[0-9０-９,，.．]+");
            read.append(cell)
                    .append(bare && at < units.size() ? units.get(at) : "")
                    .append(" | ");
        }
        return read.toString();
    }

    private static List<String> cells(String line) {
        return List.of(line.strip().split("\\s*[|\\t]\\s*", -1));
    }
}
