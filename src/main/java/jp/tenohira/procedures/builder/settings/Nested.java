package jp.tenohira.procedures.builder.settings;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
        var parts = settings.stream()
                .flatMap(setting -> setting.draw(below).stream())
                .toList();
        var fields = parts.stream().flatMap(part -> part.fields().stream()).toList();
        var hint = on.hint(key);
        var own = new Part(
                on.id(key),
                on.label(key),
                hint == null ? "" : hint,
                Part.Layout.ROW,
                fields,
                List.of(),
                List.of(),
                List.of());
        var lists = parts.stream().filter(part -> part.fields().isEmpty());
        return Stream.concat(Stream.of(own), lists).toList();
    }

    @Override
    public void take(Written written, ObjectNode into) {
        var taken = copy(into);
        settings.forEach(setting -> setting.take(written.under(key + "."), taken));
        keep(taken, into);
    }

    @Override
    public void act(String act, String list, int index, ObjectNode into) {
        if (!list.startsWith(key + ".")) {
            return;
        }
        var changed = copy(into);
        settings.forEach(setting -> setting.act(act, list.substring(key.length() + 1), index, changed));
        keep(changed, into);
    }

    private ObjectNode copy(ObjectNode into) {
        return into.path(key) instanceof ObjectNode object
                ? object.deepCopy()
                : JsonMapper.shared().createObjectNode();
    }

    private void keep(ObjectNode taken, ObjectNode into) {
        if (taken.isEmpty()) {
            into.remove(key);
        } else {
            into.set(key, taken);
        }
    }
}
