package jp.tenohira.procedures.builder.pages;

import java.util.List;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.fields.Field;

/**
 * A piece of an editor: fields that belong together.
 *
 * @param id of the piece, for links to it; empty for none
 * @param heading empty for none
 * @param names what an expression here may mean; offered beside the fields
 * @param rows the entries of a list
 * @param buttons what can be done with the piece
 */
public record Part(
        String id,
        String heading,
        String hint,
        Layout layout,
        List<Field> fields,
        List<Name> names,
        List<Part> rows,
        List<Action> buttons) {

    public enum Layout {
        PLAIN,
        /** The same text in several languages, beside each other. */
        LANGUAGES,
        /** An entry of a list. */
        ROW
    }

    /** A button, and what is read out after its text. */
    public record Action(Button button, String of) {}

    /** What an expression may mean, and what it is called. */
    public record Name(String expression, String label) {}

    public Part {
        fields = List.copyOf(fields);
        names = List.copyOf(names);
        rows = List.copyOf(rows);
        buttons = List.copyOf(buttons);
    }

    public static Part of(Field... fields) {
        return new Part("", "", "", Layout.PLAIN, List.of(fields), List.of(), List.of(), List.of());
    }

    public static Part languages(List<Field> fields) {
        return new Part("", "", "", Layout.LANGUAGES, fields, List.of(), List.of(), List.of());
    }

    public Part offering(List<Name> offered) {
        return new Part(id, heading, hint, layout, fields, offered, rows, buttons);
    }
}
