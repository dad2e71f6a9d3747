package jp.tenohira.savings;

import jp.tenohira.core.Text;

/**
 * Why a table was not taken in.
 *
 * @param line counted from 1, the header included
 * @param expected what would have been right
 */
public record ImportProblem(String file, long line, String column, String value, Text expected) {

    public Text sentence() {
        return Text.of(
                "%s %d行目「%s」:「%s」は取り込めません。%sを入力してください。"
                        .formatted(file, line, column, value, expected.in(jp.tenohira.core.Lang.JA)),
                "%s line %d, %s: \"%s\" cannot be taken in; expected %s."
                        .formatted(file, line, column, value, expected.in(jp.tenohira.core.Lang.EN)));
    }
}
