package jp.tenohira.facts.intake;

import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/**
 * Why a file was not taken in.
 *
 * @param line counted from 1; 0 for the file as a whole
 * @param column empty where the line as a whole is meant
 * @param expected what would have been right
 */
public record FileProblem(String file, long line, String column, String value, Text expected) {

    private static final int LONGEST = 80;

    public Text sentence() {
        return Text.of(
                "%s%s%s:「%s」は取り込めません。%sが必要です。"
                        .formatted(
                                file,
                                line == 0 ? "" : " %d行目".formatted(line),
                                column.isEmpty() ? "" : "「%s」".formatted(column),
                                shortened(),
                                expected.in(Lang.JA)),
                "%s%s%s: \"%s\" cannot be taken in; expected %s."
                        .formatted(
                                file,
                                line == 0 ? "" : " line %d".formatted(line),
                                column.isEmpty() ? "" : ", " + column,
                                shortened(),
                                expected.in(Lang.EN)));
    }

    private String shortened() {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
