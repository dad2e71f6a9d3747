package jp.tenohira.procedures.entries.sheet;

import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/**
 * Why a sheet is not taken in.
 *
 * @param line as a spreadsheet counts it, from 1
 * @param column the heading
 * @param expected what would have been right
 */
public record SheetProblem(String file, int line, String column, String value, Text expected) {

    public Text sentence() {
        return Text.of(
                "%s %d行目「%s」:「%s」は取り込めません。%sを入力してください。".formatted(file, line, column, value, expected.in(Lang.JA)),
                "%s line %d, %s: \"%s\" cannot be taken in; expected %s."
                        .formatted(file, line, column, value, expected.in(Lang.EN)));
    }
}
