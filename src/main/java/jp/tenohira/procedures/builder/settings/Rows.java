package jp.tenohira.procedures.builder.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.procedures.builder.pages.Part.Action;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.fields.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list of entries, each with its own settings; entries are added, moved and taken away by buttons that save the editor on
 * the way.
 *
 * @param blank a new entry, as JSON
 */
record Rows(String key, List<Setting> settings, String blank) implements Setting {

    static final int MOST = 200;

    Rows {
        settings = List.copyOf(settings);
    }

    @Override
    public Set<String> keys() {
        return Set.of(key);
    }

    @Override
    public List<Part> draw(Drawing on) {
        var rows = new ArrayList<Part>();
        var list = on.entry().path(key);
        for (int i = 0; i < list.size(); i++) {
            rows.add(row(on, i, list.size(), list.get(i)));
        }
        var add = new Action(
                Button.secondary(on.frame().t("builder.rows.add", on.label(key + ".one")))
                        .sending("do", "add:" + on.name(key)),
                "");
        var hint = on.hint(key);
        return List.of(new Part(
                on.id(key),
                on.label(key),
                hint == null ? "" : hint,
                Part.Layout.PLAIN,
                List.of(),
                List.of(),
                rows,
                rows.size() < MOST ? List.of(add) : List.of()));
    }

    private Part row(Drawing on, int index, int size, JsonNode entry) {
        var place = key + "[" + index + "]";
        var below = on.under(place + ".", entry);
        var parts = settings.stream()
                .flatMap(setting -> setting.draw(below).stream())
                .toList();
        var fields = new ArrayList<Field>();
        var names = new ArrayList<Part.Name>();
        parts.forEach(part -> {
            fields.addAll(part.fields());
            names.addAll(part.names());
        });
        var heading = on.frame().t("builder.rows.number", on.label(key + ".one"), index + 1);
        var buttons = new ArrayList<Action>();
        if (index > 0) {
            buttons.add(button(on, "up", place, heading));
        }
        if (index < size - 1) {
            buttons.add(button(on, "down", place, heading));
        }
        buttons.add(button(on, "remove", place, heading));
        return new Part(on.id(place), heading, "", Part.Layout.ROW, fields, names, List.of(), buttons);
    }

    private static Action button(Drawing on, String act, String place, String heading) {
        return new Action(
                Button.tertiary(on.frame().t("builder.rows." + act)).sending("do", act + ":" + on.name(place)),
                heading);
    }

    @Override
    public void take(Written written, ObjectNode into) {
        if (!(into.path(key) instanceof ArrayNode list)) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof ObjectNode entry) {
                for (var setting : settings) {
                    setting.take(written.under(key + "[" + i + "]."), entry);
                }
            }
        }
    }

    /** {@code add}, or {@code up}, {@code down}, {@code remove} for an entry. */
    @Override
    public void act(String act, String wanted, int index, ObjectNode into) {
        if (!wanted.equals(key)) {
            return;
        }
        var list = into.path(key) instanceof ArrayNode there
                ? there
                : JsonMapper.shared().createArrayNode();
        if (act.equals("add") && list.size() < MOST) {
            list.add(JsonMapper.shared().readTree(blank));
        } else if (index >= 0 && index < list.size()) {
            var to = act.equals("up") ? index - 1 : index + 1;
            var entry = list.remove(index);
            if (!act.equals("remove")) {
                list.insert(Math.clamp(to, 0, list.size()), entry);
            }
        }
        if (list.isEmpty()) {
            into.remove(key);
        } else {
            into.set(key, list);
        }
    }
}
