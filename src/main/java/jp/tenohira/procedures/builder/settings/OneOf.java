package jp.tenohira.procedures.builder.settings;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;
import tools.jackson.databind.node.ObjectNode;

/** One of several values; choosing none takes it out. */
record OneOf(String key, Function<Drawing, List<Option>> options) implements Setting {

    /** Values whose labels are the messages {@code builder.option.key.value}. */
    static OneOf of(String key, String... values) {
        return new OneOf(
                key,
                on -> java.util.Arrays.stream(values)
                        .map(value -> new Option(value, on.frame().t("builder.option." + key + "." + value)))
                        .toList());
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
                on.label(key),
                on.hint(key),
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
