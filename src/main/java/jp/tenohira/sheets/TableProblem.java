package jp.tenohira.sheets;

import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/**
 * Why a table was not taken in.
 *
 * @param line counted from 1, the header included
 * @param expected what would have been right
 */
public record TableProblem(String file, int line, String column, String value, Text expected) {

    public Text sentence() {
        return Text.of(
                "%s %d行目「%s」:「%s」は取り込めません。%sを入力してください。".formatted(file, line, column, value, expected.in(Lang.JA)),
                "%s line %d, %s: \"%s\" cannot be taken in; expected %s."
                        .formatted(file, line, column, value, expected.in(Lang.EN)));
    }
}
