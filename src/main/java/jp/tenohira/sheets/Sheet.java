package jp.tenohira.sheets;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table: a header and rows of texts.
 *
 * @param name the file's name
 * @param lines of each row, the line a spreadsheet shows it on: counted from 1, blank lines and the header included
 */
public record Sheet(String name, List<String> header, List<List<String>> rows, List<Integer> lines) {

    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }

    /** A table without blank lines, whose header stands on the first line. */
    public Sheet(String name, List<String> header, List<List<String>> rows) {
        this(
                name,
                header,
                rows,
                IntStream.range(0, rows.size()).mapToObj(row -> row + 2).toList());
    }

    /** The text of a cell, without surrounding space; empty where the row is short. */
    public String text(int row, int column) {
        var cells = rows.get(row);
        return column < cells.size() ? cells.get(column).strip() : "";
    }
}
