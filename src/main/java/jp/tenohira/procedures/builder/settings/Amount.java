package jp.tenohira.procedures.builder.settings;

import java.util.List;
import java.util.Set;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.ui.fields.TextField;
import tools.jackson.databind.node.ObjectNode;

/** Whole yen, or a rule in CEL that answers them, with the names it may mean offered beside it. */
record Amount(String key) implements Setting {

    private static final int LONGEST = 2_000;

    @Override
    public Set<String> keys() {
        return Set.of(key);
    }

    @Override
    public List<Part> draw(Drawing on) {
        return List.of(Part.of(new TextField(
                        on.id(key),
                        on.name(key),
                        on.label(key),
                        on.hint(key),
                        on.error(key),
                        true,
                        TextField.Kind.LONG,
                        on.text(key),
                        "off",
                        null,
                        LONGEST))
                .offering(Expression.names(on.known())));
    }

    @Override
    public void take(Written written, ObjectNode into) {
        if (!written.has(key)) {
            return;
        }
        var yen = written.narrow(key).replaceFirst("円$", "").replace(",", "");
        if (yen.matches("[0-9]{1,15}")) {
            into.put(key, Long.parseLong(yen));
        } else {
            into.put(key, written.one(key));
        }
    }
}
