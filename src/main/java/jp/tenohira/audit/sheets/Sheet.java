package jp.tenohira.audit.sheets;

import java.util.List;

/**
 * A table: a header and rows of texts.
 *
 * @param name the file's name
 */
public record Sheet(String name, List<String> header, List<List<String>> rows) {

    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** The text of a cell, without surrounding space; empty where the row is short. */
    public String text(int row, int column) {
        var cells = rows.get(row);
        return column < cells.size() ? cells.get(column).strip() : "";
    }
}
