package jp.tenohira.facts.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.PlainCsv.Cell;
import jp.tenohira.facts.PlainWords;

/** The rows of lines of words in DuckDB's SQL: each line comes as one text, which is split at its blanks. */
final class PlainWordsSql {

    /** No clean file holds it. */
    private static final String NO_DELIMITER = "\u0001";

    /** What is no month, day or hour, {@code try_strptime} makes null; it is lax about how they are written. */
    private static final String A_MOMENT = """
            coalesce(%s is not null and regexp_full_match(clock, '\\[[0-3][0-9]/[A-Z][a-z][a-z]/[12][0-9]{3}:[0-2][0-9]:[0-5][0-9]:[0-5][0-9]') \
            and (zone in ('+0900]', '+0000]') or regexp_full_match(zone, '[+-][01][0-9][0-5][0-9]\\]')), false)""";

    /** Most servers are in one of two zones. */
    private static final String UTC = """
            try_strptime(clock, '[%%d/%%b/%%Y:%%H:%%M:%%S') - case zone when '+0900]' then interval '9' hour when '+0000]' then interval '0' hour \
            else to_minutes(try_cast(substr(zone, 1, 1) || '1' as integer) * (60 * try_cast(substr(zone, 2, 2) as integer) + try_cast(substr(zone, 4, 2) as integer))) end as %s""";

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
        return Stream.concat(
                        Stream.of("is_line", moment(A_MOMENT)), said().stream().map(PlainCsvSql::right))
                .collect(Collectors.joining(" and "));
    }

    private String typed() {
        return words.cells().stream()
                .map(cell -> PlainCsvSql.typed(cell) + " as " + cell.name() + ", " + cell.name() + PlainCsvSql.TEXT)
                .collect(Collectors.joining(
                        ", ", "select is_line, clock, zone, " + moment(UTC) + ", ", " from (" + cells() + ")"));
    }

    private String moment(String sql) {
        return sql.formatted(words.moment().name());
    }

    private String cells() {
        var place = words.moment().place();
        var moment = "%s as clock, %s as zone, ".formatted(word(place), word(place + 1));
        return words.cells().stream()
                .map(cell -> text(cell) + " as " + cell.name() + PlainCsvSql.TEXT)
                .collect(Collectors.joining(", ", "select " + isLine() + " as is_line, " + moment, " from " + split()));
    }

    private static String text(Cell cell) {
        var word = word(cell.place());
        return switch (cell) {
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
        for (var place = 1; place <= words.leading(); place++) {
            all.add(word(place) + " <> ''");
            if (place != words.moment().place()) {
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
