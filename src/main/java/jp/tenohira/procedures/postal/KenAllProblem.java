package jp.tenohira.procedures.postal;

import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/**
 * What is wrong with a postal file.
 *
 * @param line the line of the file, from 1; 0 for the file as a whole
 * @param column the column of the row, from 1; 0 for the row as a whole
 * @param value what stands there, shortened
 */
public record KenAllProblem(String file, long line, int column, String value, Text expected) {

    private static final int SHOWN = 60;

    public KenAllProblem {
        value = value.codePointCount(0, value.length()) > SHOWN
                ? value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…"
                : value;
    }

    public Text sentence() {
        return Text.of(
                file + (line == 0 ? "" : " " + line + "行目") + (column == 0 ? "" : " " + column + "列目") + ": "
                        + expected.in(Lang.JA) + (value.isEmpty() ? "" : "(書かれている内容:" + value + ")"),
                file + (line == 0 ? "" : ", line " + line) + (column == 0 ? "" : ", column " + column) + ": "
                        + expected.in(Lang.EN) + (value.isEmpty() ? "" : " (found: " + value + ")"));
    }
}
