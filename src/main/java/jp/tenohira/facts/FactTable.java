package jp.tenohira.facts;

import java.util.HashSet;
import java.util.List;

/**
 * A table of facts, declared by the module that writes it.
 *
 * @param name lower case words joined by underscores, unique in the city hall; also the name of its directory and in SQL
 * @param dayColumn the column with the day in Japan that decides the month a row lies in
 * @param key columns that together name one thing in the world. A row that is there already is not added again, so that a log may be
 *     handed in while it grows; rows that are the same within one delivery are all kept. Empty: rows are never compared
 */
public record FactTable(String name, String meaning, String dayColumn, List<FactColumn> columns, List<String> key) {

    /** Every file also has the batch a row came with, and the month from its directory. */
    public static final String BATCH = "batch";

    public static final String MONTH = "month";

    public FactTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        requireWord(name);
        var names = new HashSet<String>();
        for (var column : columns) {
            requireWord(column.name());
            if (!names.add(column.name())
                    || column.name().equals(BATCH)
                    || column.name().equals(MONTH)) {
                throw new IllegalArgumentException("The column " + column.name() + " of " + name + " is there twice");
            }
        }
        if (!names.containsAll(key) || column(columns, dayColumn).type() != FactColumn.Type.DAY) {
            throw new IllegalArgumentException("The key or the day of " + name + " is none of its columns");
        }
    }

    private static FactColumn column(List<FactColumn> columns, String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no column " + name));
    }

    private static void requireWord(String word) {
        if (!word.matches("[a-z][a-z0-9_]{0,58}")) {
            throw new IllegalArgumentException("Not a name for a table or column: " + word);
        }
    }
}
