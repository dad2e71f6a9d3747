package jp.tenohira.procedures.builder.settings;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.ui.fields.TextField;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Several short texts, typed with commas between them. */
record TextList(String key) implements Setting {

    @Override
    public Set<String> keys() {
        return Set.of(key);
    }

    @Override
    public List<Part> draw(Drawing on) {
        var node = on.entry().path(key);
        var shown = node.isArray()
                ? node.valueStream().map(value -> value.asString("")).collect(Collectors.joining("、"))
                : on.text(key);
        return List.of(Part.of(new TextField(
                on.id(key),
                on.name(key),
                on.label(key),
                on.hint(key),
                on.error(key),
                false,
                TextField.Kind.TEXT,
                shown,
                "off",
                null,
                2_000)));
    }

    @Override
    public void take(Written written, ObjectNode into) {
        if (!written.has(key)) {
            return;
        }
        var list = JsonMapper.shared().createArrayNode();
        for (var text : written.one(key).split("[、,,\\n]")) {
            if (!text.isBlank()) {
                list.add(text.strip());
            }
        }
        if (list.isEmpty()) {
            into.remove(key);
        } else {
            into.set(key, list);
        }
    }
}
