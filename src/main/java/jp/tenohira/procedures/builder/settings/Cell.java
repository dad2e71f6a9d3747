package jp.tenohira.procedures.builder.settings;

import java.util.List;
import java.util.Set;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.ui.fields.TextField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A cell in a further column of a table. */
record Cell(String column, Kind kind) implements Setting {

    /** What a column holds. */
    enum Kind {
        TEXT,
        NUMBER,
        LIST;

        static Kind of(JsonNode value) {
            return value.isIntegralNumber() ? NUMBER : value.isArray() ? LIST : TEXT;
        }

        /** What a new row has there. */
        JsonNode empty() {
            var json = JsonMapper.shared();
            return switch (this) {
                case TEXT -> json.getNodeFactory().stringNode("");
                case NUMBER -> json.getNodeFactory().numberNode(0);
                case LIST -> json.createArrayNode();
            };
        }
    }

    @Override
    public Set<String> keys() {
        return Set.of(column);
    }

    @Override
    public List<Part> draw(Drawing on) {
        var shown = kind == Kind.LIST
                ? String.join(
                        "、",
                        on.entry()
                                .path(column)
                                .valueStream()
                                .map(value -> value.asString(""))
                                .toList())
                : on.text(column);
        return List.of(Part.of(new TextField(
                on.id(column),
                on.name(column),
                column,
                null,
                on.error(column),
                true,
                kind == Kind.NUMBER ? TextField.Kind.NUMBER : TextField.Kind.TEXT,
                shown,
                "off",
                null,
                2_000)));
    }

    @Override
    public void take(Written written, ObjectNode into) {
        if (!written.has(column)) {
            return;
        }
        switch (kind) {
            case TEXT -> into.put(column, written.one(column));
            case NUMBER -> {
                var typed = written.narrow(column).replace(",", "");
                if (typed.matches("-?[0-9]{1,15}")) {
                    into.put(column, Long.parseLong(typed));
                } else {
                    into.put(column, typed);
                }
            }
            case LIST -> {
                new TextList(column).take(written, into);
                if (!into.has(column)) {
                    into.set(column, Kind.LIST.empty());
                }
            }
        }
    }
}
