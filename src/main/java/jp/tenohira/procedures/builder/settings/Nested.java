package jp.tenohira.procedures.builder.settings;

import java.util.List;
import java.util.Set;
import jp.tenohira.procedures.builder.pages.Part;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Settings that stand together under one key; empty, they take it out. */
record Nested(String key, List<Setting> settings) implements Setting {

    Nested {
        settings = List.copyOf(settings);
    }

    @Override
    public Set<String> keys() {
        return Set.of(key);
    }

    @Override
    public List<Part> draw(Drawing on) {
        var below = on.under(key + ".", on.entry().path(key));
        var fields = settings.stream()
                .flatMap(setting -> setting.draw(below).stream())
                .flatMap(part -> part.fields().stream())
                .toList();
        return List.of(
                new Part(on.id(key), on.label(key), "", Part.Layout.ROW, fields, List.of(), List.of(), List.of()));
    }

    @Override
    public void take(Written written, ObjectNode into) {
        var had = into.path(key);
        var taken = had instanceof ObjectNode object
                ? object.deepCopy()
                : JsonMapper.shared().createObjectNode();
        settings.forEach(setting -> setting.take(written.under(key + "."), taken));
        if (taken.isEmpty()) {
            into.remove(key);
        } else {
            into.set(key, taken);
        }
    }
}
