package jp.tenohira.assistant.guard.reading;

import java.util.regex.Pattern;

/** The heading of a column, for tables in text: cells parted by commas, tabs or bars, the first row telling what they are. */
final class Columns {

    private static final Pattern PARTING = Pattern.compile("[,\\t|]");
    private static final int LONGEST_ROW = 500;
    private static final int FARTHEST = 4_000;

    private Columns() {}

    /** What the heading over a place says; empty when the place is in no table. */
    static String heading(String text, int at) {
        var line = text.lastIndexOf('\n', at - 1) + 1;
        if (at - line > LONGEST_ROW) {
            return "";
        }
        var column = count(text, line, at);
        if (column == 0 && count(text, line, endOfLine(text, at)) == 0) {
            return "";
        }
        var head = line;
        while (head > 0 && line - head < FARTHEST) {
            var above = text.lastIndexOf('\n', head - 2) + 1;
            if (count(text, above, head) == 0) {
                break;
            }
            head = above;
        }
        return head == line ? "" : cell(text.substring(head, endOfLine(text, head)), column);
    }

    private static String cell(String row, int column) {
        var cells = PARTING.split(row, -1);
        return column < cells.length ? cells[column] : "";
    }

    private static int count(String text, int from, int until) {
        var count = 0;
        for (var at = from; at < until; at++) {
            var c = text.charAt(at);
            count += c == ',' || c == '\t' || c == '|' ? 1 : 0;
        }
        return count;
    }

    /** The end of the line, or as far into it as a row may go. */
    private static int endOfLine(String text, int at) {
        var farthest = Math.min(text.length(), at + LONGEST_ROW);
        for (var end = at; end < farthest; end++) {
            if (text.charAt(end) == '\n') {
                return end;
            }
        }
        return farthest;
    }
}
