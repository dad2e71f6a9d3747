package jp.tenohira.procedures.builder.settings;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.ui.fields.TextField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Texts of a document, one a line: paragraphs, one paragraph alone, or pairs of a label and a value with a colon between them.
 *
 * @param label the message that names it, where one key means different things
 */
record Lines(String key, String label, Kind kind, boolean required) implements Setting {

    private static final int LONGEST = 4_000;
    private static final String LEFT = "label";
    private static final String RIGHT = "value";

    enum Kind {
        ONE,
        LIST,
        PAIRS
    }

    @Override
    public Set<String> keys() {
        return Set.of(key);
    }

    @Override
    public List<Part> draw(Drawing on) {
        var field = new TextField(
                on.id(key),
                on.name(key),
                on.label(label),
                on.hint(label),
                on.errorWithin(key),
                required,
                TextField.Kind.LONG,
                kind == Kind.ONE ? on.text(key) : shown(on.entry().path(key)),
                "off",
                null,
                LONGEST);
        return List.of(Part.of(field).offering(Expression.names(on.known())));
    }

    private String shown(JsonNode lines) {
        return lines.valueStream()
                .map(line -> kind == Kind.PAIRS
                        ? line.path(LEFT).asString("") + ": " + line.path(RIGHT).asString("")
                        : line.asString(""))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void take(Written written, ObjectNode into) {
        if (!written.has(key)) {
            return;
        }
        var typed = written.one(key);
        if (typed.isEmpty()) {
            into.remove(key);
        } else if (kind == Kind.ONE) {
            into.put(key, typed);
        } else {
            var list = JsonMapper.shared().createArrayNode();
            typed.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> list.add(kind == Kind.PAIRS ? pair(line) : list.stringNode(line)));
            into.set(key, list);
        }
    }

    private static ObjectNode pair(String line) {
        var sides = line.split("[:：]", 2);
        return JsonMapper.shared()
                .createObjectNode()
                .put(LEFT, sides[0].strip())
                .put(RIGHT, sides.length < 2 ? "" : sides[1].strip());
    }
}
