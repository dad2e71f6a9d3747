package jp.tenohira.sheets;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One line of CSV by RFC 4180. A cell that a spreadsheet would take for a formula ({@code = + - @}, tab or return first)
 * gets an apostrophe before it, the sign for text in every spreadsheet; plain numbers such as -3 stay numbers. Readers
 * that are no spreadsheets take the apostrophe off again, or use the JSON.
 */
public final class Csv {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final String STARTS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String value) {
        var safe = startsFormula(value) ? "'" + value : value;
        if (safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\'')) {
            return safe;
        }
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean startsFormula(String value) {
        return !value.isEmpty()
                && STARTS_FORMULA.indexOf(value.charAt(0)) >= 0
                && !NUMBER.matcher(value).matches();
    }
}
