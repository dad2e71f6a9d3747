package jp.tenohira.procedures.builder.settings;

import java.util.List;
import java.util.Set;
import jp.tenohira.procedures.builder.document.Known;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule in CEL, with the names it may mean offered beside it.
 *
 * @param label the message that names it, where one key means different things
 * @param afterwards whether it may mean the answer it belongs to, too
 */
record Expression(String key, String label, boolean afterwards, boolean required) implements Setting {

    private static final int LONGEST = 2_000;

    Expression(String key, boolean afterwards, boolean required) {
        this(key, key.equals("value") ? "calculation" : key, afterwards, required);
    }

    Expression called(String otherLabel) {
        return new Expression(key, otherLabel, afterwards, required);
    }

    @Override
    public Set<String> keys() {
        return Set.of(key);
    }

    @Override
    public List<Part> draw(Drawing on) {
        return List.of(Part.of(field(on, key, label, required, on.hint(label)))
                .offering(names(afterwards ? on.knownAfterwards() : on.known())));
    }

    static TextField field(Drawing on, String key, String label, boolean required, @Nullable String hint) {
        return new TextField(
                on.id(key),
                on.name(key),
                on.label(label),
                hint,
                on.error(key),
                required,
                TextField.Kind.LONG,
                on.text(key),
                "off",
                null,
                LONGEST);
    }

    static List<Part.Name> names(List<Known> known) {
        return known.stream()
                .map(name -> new Part.Name(name.expression(), name.label()))
                .toList();
    }

    @Override
    public void take(Written written, ObjectNode into) {
        if (!written.has(key)) {
            return;
        }
        if (written.one(key).isEmpty() && !required) {
            into.remove(key);
        } else {
            into.put(key, written.one(key));
        }
    }
}
