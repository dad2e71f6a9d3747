package jp.tenohira.procedures.builder.settings;

import java.util.List;
import java.util.Set;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.ui.fields.TextField;
import tools.jackson.databind.node.ObjectNode;

/**
 * A short text that is no wording, or a whole number.
 *
 * @param label the message that names it, where one key means different things
 * @param whole whether it is a whole number
 */
record Line(String key, String label, boolean whole, boolean required) implements Setting {

    private static final int LONGEST = 200;

    static Line text(String key) {
        return new Line(key, key, false, false);
    }

    static Line whole(String key) {
        return new Line(key, key, true, false);
    }

    Line called(String otherLabel) {
        return new Line(key, otherLabel, whole, required);
    }

    Line necessary() {
        return new Line(key, label, whole, true);
    }

    @Override
    public Set<String> keys() {
        return Set.of(key);
    }

    @Override
    public List<Part> draw(Drawing on) {
        return List.of(Part.of(new TextField(
                on.id(key),
                on.name(key),
                on.label(label),
                on.hint(label),
                on.error(key),
                required,
                whole ? TextField.Kind.NUMBER : TextField.Kind.TEXT,
                on.text(key),
                "off",
                null,
                LONGEST)));
    }

    @Override
    public void take(Written written, ObjectNode into) {
        if (!written.has(key)) {
            return;
        }
        var typed = written.narrow(key);
        if (typed.isEmpty()) {
            into.remove(key);
        } else if (whole && typed.matches("-?[0-9]{1,15}")) {
            into.put(key, Long.parseLong(typed));
        } else {
            into.put(key, typed);
        }
    }
}
