package jp.tenohira.procedures.builder.settings;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of several values; choosing none takes it out.
 *
 * @param label the message that names it, where one key means different things
 */
record OneOf(String key, String label, Function<Drawing, List<Option>> options) implements Setting {

    OneOf(String key, Function<Drawing, List<Option>> options) {
        this(key, key, options);
    }

    /** Values whose labels are the messages {@code builder.option.key.value}. */
    static OneOf of(String key, String... values) {
        return new OneOf(
                key,
                on -> java.util.Arrays.stream(values)
                        .map(value -> new Option(value, on.frame().t("builder.option." + key + "." + value)))
                        .toList());
    }

    OneOf keptAs(String otherKey) {
        return new OneOf(otherKey, label, options);
    }

    @Override
    public Set<String> keys() {
        return Set.of(key);
    }

    @Override
    public List<Part> draw(Drawing on) {
        return List.of(Part.of(new ChoiceField(
                on.id(key),
                on.name(key),
                on.label(label),
                on.hint(label),
                on.error(key),
                false,
                options.apply(on),
                on.text(key))));
    }

    @Override
    public void take(Written written, ObjectNode into) {
        if (!written.has(key)) {
            return;
        }
        if (written.one(key).isEmpty()) {
            into.remove(key);
        } else {
            into.put(key, written.one(key));
        }
    }
}
