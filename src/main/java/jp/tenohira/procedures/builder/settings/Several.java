package jp.tenohira.procedures.builder.settings;

import java.util.List;
import java.util.Set;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.ui.fields.ChoicesField;
import jp.tenohira.ui.fields.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Any of several values, kept as a list; none takes it out. */
record Several(String key, List<String> values) implements Setting {

    @Override
    public Set<String> keys() {
        return Set.of(key);
    }

    @Override
    public List<Part> draw(Drawing on) {
        var options = values.stream()
                .map(value -> new Option(value, on.frame().t("builder.option." + key + "." + value)))
                .toList();
        var chosen = on.entry()
                .path(key)
                .valueStream()
                .map(value -> value.asString(""))
                .toList();
        return List.of(Part.of(new ChoicesField(
                on.id(key), on.name(key), on.label(key), on.hint(key), on.error(key), false, options, chosen)));
    }

    /** Boxes send nothing when none is ticked, so the first of their entry stands for all of it. */
    @Override
    public void take(Written written, ObjectNode into) {
        var chosen = written.all(key).stream().filter(values::contains).toList();
        if (chosen.isEmpty()) {
            into.remove(key);
            return;
        }
        var list = JsonMapper.shared().createArrayNode();
        values.stream().filter(chosen::contains).forEach(list::add);
        into.set(key, list);
    }
}
