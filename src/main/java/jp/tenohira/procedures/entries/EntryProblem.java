package jp.tenohira.procedures.entries;

import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/**
 * Why an entry cannot be taken as it is.
 *
 * @param column the key of the column
 * @param expected what would have been right
 */
public record EntryProblem(String column, String value, Text expected) {

    public Text sentence() {
        var name = EntryColumn.labelOf(column);
        return Text.of(
                "「%s」は「%s」にできません。%sを入力してください。".formatted(name.in(Lang.JA), value, expected.in(Lang.JA)),
                "%s cannot be \"%s\"; expected %s.".formatted(name.in(Lang.EN), value, expected.in(Lang.EN)));
    }
}
