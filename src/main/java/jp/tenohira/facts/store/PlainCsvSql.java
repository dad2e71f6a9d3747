package jp.tenohira.facts.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.PlainCsv;
import jp.tenohira.facts.PlainCsv.Cell;

/**
 * The rows of a plain CSV in DuckDB's SQL. DuckDB is laxer than the readers in Java (1e3 and 1_000 are numbers, 24:00 is a time), so a value
 * counts only if it is what DuckDB itself would write, or is of a form that both read alike; anything else fails the statement.
 */
final class PlainCsvSql {

    private static final String A_TIME =
            "[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}[ T]([01]?[0-9]|2[0-3]):[0-9]{1,2}(:[0-9]{1,2})?";
    /** Ends the name of the text a cell is made of. */
    static final String TEXT = "_text";

    private final PlainCsv csv;

    PlainCsvSql(PlainCsv csv) {
        this.csv = csv;
    }

    /** The columns of the table, and its month; the statement fails at the first line that is not certainly right. */
    String rows(FactTable table) {
        return rows(table, csv.row(), right(), typed());
    }

    /** The same of cells that were made otherwise. */
    static String rows(FactTable table, List<String> row, String right, String typed) {
        var columns = IntStream.range(0, table.columns().size())
                .mapToObj(at -> "cast(%s as %s) as %s"
                        .formatted(
                                row.get(at),
                                table.columns().get(at).type().sql(),
                                table.columns().get(at).name()))
                .collect(Collectors.joining(", "));
        return "select * exclude (is_right), case when is_right then %s else error('not certain') end as %s from (select %s, %s as is_right from (%s))"
                .formatted(Staged.month(table), FactTable.MONTH, columns, right, typed);
    }

    private String right() {
        return csv.cells().stream()
                .filter(cell -> cell.place() != Cell.NOWHERE)
                .map(PlainCsvSql::right)
                .collect(Collectors.joining(" and "));
    }

    static String right(Cell cell) {
        var name = cell.name();
        var text = name + TEXT;
        return switch (cell) {
            case Cell.Words words -> words.needed() ? text + " <> ''" : "true";
            case Cell.Count count ->
                orEmpty(
                        text,
                        count.needed(),
                        "coalesce(strlen(%1$s) <= 9 and %2$s >= 0 and cast(%2$s as varchar) = %1$s, false)"
                                .formatted(text, name));
            case Cell.Truth _ -> orEmpty(text, false, name + " is not null");
            case Cell.Time _ ->
                "coalesce(%2$s >= timestamp '1900-01-01 00:00:00' and (strlen(%1$s) = 19 and cast(%2$s as varchar) = %1$s or regexp_full_match(%1$s, '%3$s')), false)"
                        .formatted(text, name, A_TIME);
        };
    }

    private static String orEmpty(String text, boolean needed, String right) {
        return needed ? right : "(" + text + " = '' or " + right + ")";
    }

    private String typed() {
        return csv.cells().stream()
                .map(cell -> typed(cell) + " as " + cell.name() + ", " + cell.name() + TEXT)
                .collect(Collectors.joining(", ", "select ", " from (" + cells() + ")"));
    }

    static String typed(Cell cell) {
        var text = cell.name() + TEXT;
        return switch (cell) {
            case Cell.Words _ -> text;
            case Cell.Count _ -> "try_cast(" + text + " as bigint)";
            case Cell.Truth truth ->
                "case when %1$s in (%2$s) then true when %1$s in (%3$s) then false when upper(%1$s) in (%2$s) then true when upper(%1$s) in (%3$s) then false end"
                        .formatted(text, words(truth.yes()), words(truth.no()));
            case Cell.Time _ -> "try_cast(" + text + " as timestamp)";
        };
    }

    private static String words(Set<String> words) {
        return words.stream().sorted().map(Engine::text).collect(Collectors.joining(", "));
    }

    private String cells() {
        return csv.cells().stream()
                .map(cell -> text(cell) + " as " + cell.name() + TEXT)
                .collect(Collectors.joining(", ", "select ", " from " + lines()));
    }

    private String text(Cell cell) {
        if (cell.place() == Cell.NOWHERE) {
            return "''";
        }
        return csv.form().padded() ? "trim(c" + cell.place() + ")" : "c" + cell.place();
    }

    private String lines() {
        return """
                read_csv(%s, auto_detect = false, header = false, skip = %d, delim = ',', quote = '"', escape = '"', new_line = '%s', \
                compression = 'none', force_not_null = [%s], columns = {%s})""".formatted(
                        Engine.text(csv.file().toString()),
                        csv.above(),
                        csv.form().windows() ? "\\r\\n" : "\\n",
                        each("'c%d'"),
                        each("'c%d': 'varchar'"));
    }

    private String each(String column) {
        return IntStream.range(0, csv.columns())
                .mapToObj(at -> column.formatted(at))
                .collect(Collectors.joining(", "));
    }
}
