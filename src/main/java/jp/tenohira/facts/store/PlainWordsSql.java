package jp.tenohira.facts.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.PlainCsv.Cell;
import jp.tenohira.facts.PlainWords;

/** The rows of lines of words in DuckDB's SQL: each line comes as one text, which is split at its blanks. */
final class PlainWordsSql {

    /** No clean file holds it. */
    private static final String NO_DELIMITER = "\u0001";

    private final PlainWords words;

    PlainWordsSql(PlainWords words) {
        this.words = words;
    }

    /** The columns of the table, and its month; the statement fails at the first line that is not certainly right. */
    String rows(FactTable table) {
        return PlainCsvSql.rows(table, words.row(), right(), typed());
    }

    private List<Cell> said() {
        return words.cells().stream()
                .filter(cell -> cell.place() != PlainWords.UNSAID)
                .toList();
    }

    private String right() {
        return said().stream().map(PlainCsvSql::right).collect(Collectors.joining(" and ", "is_line and ", ""));
    }

    private String typed() {
        return words.cells().stream()
                .map(cell -> PlainCsvSql.typed(cell) + " as " + cell.name() + ", " + cell.name() + PlainCsvSql.TEXT)
                .collect(Collectors.joining(", ", "select is_line, ", " from (" + cells() + ")"));
    }

    private String cells() {
        return words.cells().stream()
                .map(cell -> text(cell) + " as " + cell.name() + PlainCsvSql.TEXT)
                .collect(Collectors.joining(", ", "select " + isLine() + " as is_line, ", " from " + split()));
    }

    private static String text(Cell cell) {
        var word = word(cell.place());
        return switch (cell) {
            case Cell.Stamp stamp -> word + " || ' ' || " + word(stamp.place() + 1);
            case Cell one when one.place() == PlainWords.UNSAID -> "''";
            case Cell.Words said when said.needed() -> word;
            case Cell.Count count when count.needed() -> word;
            default -> "case when %1$s = '-' then '' else %1$s end".formatted(word);
        };
    }

    private static String word(int place) {
        return "w[" + place + "]";
    }

    private String isLine() {
        var all = new ArrayList<String>();
        all.add("len(w) " + (words.open() ? ">= " : "= ") + words.fewest());
        var stamps = said().stream()
                .filter(Cell.Stamp.class::isInstance)
                .map(Cell::place)
                .toList();
        for (var place = 1; place <= words.leading(); place++) {
            all.add(word(place) + " <> ''");
            if (!stamps.contains(place)) {
                all.add("not starts_with(" + word(place) + ", '[')");
            }
        }
        said().stream().filter(cell -> cell.place() < 0).forEach(cell -> all.add(word(cell.place()) + " <> ''"));
        return String.join(" and ", all);
    }

    private String split() {
        return """
                (select string_split(l, ' ') as w from read_csv(%s, auto_detect = false, header = false, delim = '%s', quote = '', escape = '', \
                comment = '', new_line = '%s', compression = 'none', force_not_null = ['l'], columns = {'l': 'varchar'}))""".formatted(
                        Engine.text(words.file().toString()),
                        NO_DELIMITER,
                        words.lines().windows() ? "\\r\\n" : "\\n");
    }
}
