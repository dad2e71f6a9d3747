package jp.tenohira.procedures.builder.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A text in the languages of the staff; the others stand side by side on a page of their own. Japanese is necessary where
 * the text is.
 *
 * @param key empty when the entry itself is the text
 */
record Words(String key, String label, boolean lines, boolean required) implements Setting {

    private static final int LONGEST = 4_000;

    static Words line(String key) {
        return new Words(key, key, false, true);
    }

    static Words lines(String key) {
        return new Words(key, key, true, true);
    }

    Words optional() {
        return new Words(key, label, lines, false);
    }

    Words called(String otherLabel) {
        return new Words(key, otherLabel, lines, required);
    }

    @Override
    public Set<String> keys() {
        return Set.of(key);
    }

    @Override
    public List<Part> draw(Drawing on) {
        var fields = new ArrayList<Field>();
        for (var lang : Lang.OF_STAFF) {
            var name = name(lang);
            var own = key.isEmpty() ? on.entry() : on.entry().path(key);
            fields.add(new TextField(
                    on.id(name),
                    on.name(name),
                    on.frame().t("builder.inLanguage", on.label(label), lang.ownName()),
                    lang == Lang.JA ? on.hint(label) : null,
                    error(on, lang),
                    required && lang == Lang.JA,
                    lines ? TextField.Kind.LONG : TextField.Kind.TEXT,
                    own.path(lang.code()).asString(""),
                    null,
                    null,
                    LONGEST));
        }
        return List.of(Part.languages(fields));
    }

    private @org.jspecify.annotations.Nullable String error(Drawing on, Lang lang) {
        var here = on.error(name(lang));
        var whole = key.isEmpty() ? on.prefix().replaceFirst("\\.$", "") : on.name(key);
        return here == null && lang == Lang.JA ? on.errors().get(whole) : here;
    }

    private String name(Lang lang) {
        return key.isEmpty() ? lang.code() : key + "." + lang.code();
    }

    @Override
    public void take(Written written, ObjectNode into) {
        var had = key.isEmpty() ? into : into.path(key);
        var text = had instanceof ObjectNode object
                ? object.deepCopy()
                : JsonMapper.shared().createObjectNode();
        for (var lang : Lang.values()) {
            if (written.has(name(lang))) {
                var typed = written.one(name(lang));
                if (typed.isEmpty()) {
                    text.remove(lang.code());
                } else {
                    text.put(lang.code(), typed);
                }
            }
        }
        keep(text, into);
    }

    private void keep(ObjectNode text, ObjectNode into) {
        if (key.isEmpty()) {
            into.removeAll();
            for (var entry : text.properties()) {
                JsonNode wording = entry.getValue();
                into.set(entry.getKey(), wording);
            }
        } else if (text.isEmpty() && !required) {
            into.remove(key);
        } else {
            into.set(key, text);
        }
    }
}
