package jp.tenohira.procedures.builder.settings;

import java.util.List;
import java.util.Set;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.ui.fields.YesNoField;
import tools.jackson.databind.node.ObjectNode;

/** Yes or no; what is the usual is not written. */
record Flag(String key, boolean usual) implements Setting {

    @Override
    public Set<String> keys() {
        return Set.of(key);
    }

    @Override
    public List<Part> draw(Drawing on) {
        return List.of(Part.of(new YesNoField(
                on.id(key),
                on.name(key),
                on.label(key),
                on.hint(key),
                on.error(key),
                true,
                on.entry().path(key).asBoolean(usual) ? "yes" : "no")));
    }

    @Override
    public void take(Written written, ObjectNode into) {
        var yes = written.one(key).equals("yes");
        if (!written.has(key) || (yes == usual && !into.has(key))) {
            return;
        }
        into.put(key, yes);
    }
}
