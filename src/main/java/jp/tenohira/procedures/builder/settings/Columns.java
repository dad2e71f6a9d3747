package jp.tenohira.procedures.builder.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.procedures.builder.pages.Part.Action;
import jp.tenohira.ui.components.Button;
import tools.jackson.databind.node.ObjectNode;

/** The further columns of a table: added by name and kind, and taken away, in every row at once. */
record Columns() implements Setting {

    static final String NAME = "column.name";
    static final String KIND = "column.kind";
    private static final OneOf KINDS = OneOf.of(KIND, "text", "number", "list");

    @Override
    public Set<String> keys() {
        return Set.of();
    }

    @Override
    public List<Part> draw(Drawing on) {
        var fields = new ArrayList<>(Line.text(NAME).draw(on).getFirst().fields());
        fields.addAll(KINDS.draw(on).getFirst().fields());
        var buttons = new ArrayList<Action>();
        buttons.add(
                new Action(Button.secondary(on.frame().t("builder.column.add")).sending("do", "column:add"), ""));
        for (var column : Elements.columns(on.entry().path("rows")).keySet()) {
            buttons.add(new Action(
                    Button.tertiary(on.frame().t("builder.column.remove", column))
                            .sending("do", "column:" + column),
                    ""));
        }
        return List.of(new Part("columns", "", "", Part.Layout.ROW, fields, List.of(), List.of(), buttons));
    }

    @Override
    public void take(Written written, ObjectNode into) {
        // Columns change by their buttons only.
    }

    /** Adds the column that was typed, or takes the named one away. */
    static void act(String act, Written written, ObjectNode table) {
        var name = written.narrow(NAME);
        for (var row : table.path("rows")) {
            if (row instanceof ObjectNode object) {
                if (!act.equals("add")) {
                    object.remove(act);
                } else if (name.matches("[a-z][A-Za-z0-9]{0,39}") && !object.has(name)) {
                    object.set(name, kind(written.one(KIND)).empty());
                }
            }
        }
    }

    private static Cell.Kind kind(String written) {
        return switch (written) {
            case "number" -> Cell.Kind.NUMBER;
            case "list" -> Cell.Kind.LIST;
            default -> Cell.Kind.TEXT;
        };
    }
}
