package jp.tenohira.procedures.builder.settings;

import java.util.List;
import java.util.Set;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.ui.fields.DateField;
import jp.tenohira.ui.fields.TimeField;
import tools.jackson.databind.node.ObjectNode;

/**
 * A day and a time in Japan, kept as {@code 2023-11-06T08:30}.
 *
 * @param label the message that names it, where one key means different things
 */
record Moment(String key, String label) implements Setting {

    Moment(String key) {
        this(key, key);
    }

    Moment called(String otherLabel) {
        return new Moment(key, otherLabel);
    }

    @Override
    public Set<String> keys() {
        return Set.of(key);
    }

    @Override
    public List<Part> draw(Drawing on) {
        var required = key.equals(label) && !on.entry().has("every");
        var parts = on.text(key).split("[-T]", 4);
        return List.of(Part.of(
                new DateField(
                        on.id(key),
                        on.name(key),
                        on.label(label),
                        on.hint(label),
                        on.error(key),
                        required,
                        part(parts, 0),
                        bare(part(parts, 1)),
                        bare(part(parts, 2)),
                        false),
                new TimeField(
                        on.id(key + "-time"),
                        on.name(key + ".time"),
                        on.frame().t("builder.setting.time", on.label(label)),
                        null,
                        null,
                        required,
                        part(parts, 3))));
    }

    @Override
    public void take(Written written, ObjectNode into) {
        if (!written.has(key + ".year")) {
            return;
        }
        var day = String.join(
                "-",
                written.narrow(key + ".year"),
                two(written.narrow(key + ".month")),
                two(written.narrow(key + ".day")));
        var time = written.narrow(key + ".time");
        if (day.equals("--") && time.isEmpty()) {
            into.remove(key);
        } else {
            into.put(key, day + "T" + (time.isEmpty() ? "00:00" : time));
        }
    }

    private static String part(String[] parts, int at) {
        return at < parts.length ? parts[at] : "";
    }

    private static String bare(String number) {
        return number.replaceFirst("^0(?=.)", "");
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
