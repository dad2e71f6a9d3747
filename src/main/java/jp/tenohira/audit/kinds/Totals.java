package jp.tenohira.audit.kinds;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.tenohira.audit.checks.CellRef;
import jp.tenohira.audit.checks.MissingRows;
import jp.tenohira.audit.checks.Stated;
import jp.tenohira.audit.checks.SumRelation;
import jp.tenohira.audit.checks.Values;
import jp.tenohira.core.Text;

/** A row that states the totals of other rows. */
final class Totals {

    private static final Text PARTS = Text.of("内訳の各行", "the rows");

    private Totals() {}

    /** @param rounded whether the amounts were rounded when printed, as thousands of yen are */
    static MissingRows relate(
            Book book, TableView table, int total, List<Integer> parts, Set<String> roles, boolean rounded) {
        var columns = roles.stream().filter(table::has).map(table::column).collect(Collectors.toSet());
        var missing = new MissingRows();
        relate(book, table, total, parts, columns, rounded, missing, missing);
        return missing;
    }

    /**
     * @param group collects these totals
     * @param rowsMissing tells whether parts are missing
     */
    static void relate(
            Book book,
            TableView table,
            int total,
            List<Integer> parts,
            Set<Integer> columns,
            boolean rounded,
            MissingRows group,
            Predicate<Values> rowsMissing) {
        for (int column : columns) {
            var inputs = known(book, table, parts, column);
            var complete = parts.stream().allMatch(row -> isNumberOrNothing(book, table, row, column));
            if (complete && !inputs.isEmpty() && book.knows(table.cell(total, column))) {
                var measure = rounded ? SumRelation.Measure.ROUNDED : SumRelation.Measure.COUNT;
                var relation =
                        new SumRelation(table.cell(total, column), inputs, PARTS, measure, Map.of(), rowsMissing);
                group.add(relation);
                book.relate(relation);
            }
        }
    }

    private static List<CellRef> known(Book book, TableView table, List<Integer> parts, int column) {
        return parts.stream()
                .map(row -> table.cell(row, column))
                .filter(book::knows)
                .toList();
    }

    private static boolean isNumberOrNothing(Book book, TableView table, int row, int column) {
        return book.knows(table.cell(row, column))
                || Stated.saysNothing(table.sheet().text(row, column));
    }
}
