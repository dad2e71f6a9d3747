package jp.tenohira.audit.kinds;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.tenohira.audit.checks.HalfWidth;
import jp.tenohira.audit.checks.RatioRelation;
import jp.tenohira.audit.checks.Stated;
import jp.tenohira.audit.checks.SumRelation;
import jp.tenohira.core.Text;

/** Single figures named subject_what: the 合計 of a subject is the sum of its others, and a 割合 is its part of the 合計. */
final class StatedFigureChecks {

    private static final String TOTAL = "合計";
    private static final String SHARE = "割合";

    private StatedFigureChecks() {}

    static void check(Book book, TableView table) {
        book.number(table, "value");
        markApproximations(book, table);
        groups(table).values().forEach(rows -> relate(book, table, rows));
    }

    /** 約 stands in the note. */
    private static void markApproximations(Book book, TableView table) {
        for (int row : table.allRows()) {
            var cell = table.cell(row, "value");
            if (table.text(row, "note").startsWith("約")) {
                book.stated(cell)
                        .ifPresent(number ->
                                book.number(cell, new Stated(number.value(), number.digits(), number.sign(), true)));
            }
        }
    }

    private static Map<String, Map<String, Integer>> groups(TableView table) {
        var groups = new LinkedHashMap<String, Map<String, Integer>>();
        for (int row : table.allRows()) {
            var name = table.text(row, "figure");
            var at = name.indexOf('_');
            if (at > 0) {
                groups.computeIfAbsent(name.substring(0, at), _ -> new LinkedHashMap<>())
                        .put(name.substring(at + 1), row);
            }
        }
        return groups;
    }

    private static void relate(Book book, TableView table, Map<String, Integer> rows) {
        var total = rows.get(TOTAL);
        if (total == null) {
            return;
        }
        var unit = table.text(total, "unit");
        var parts = rows.values().stream()
                .filter(row -> !row.equals(total) && table.text(row, "unit").equals(unit))
                .map(row -> table.cell(row, "value"))
                .toList();
        if (parts.size() > 1) {
            book.relate(SumRelation.ofCounts(table.cell(total, "value"), parts, Text.of("内訳", "the parts")));
        }
        rows.forEach((name, row) -> {
            var part = name.endsWith(SHARE) ? rows.get(name.substring(0, name.length() - SHARE.length())) : null;
            if (part != null && HalfWidth.of(table.text(row, "unit")).equals("%")) {
                book.relate(new RatioRelation(
                        table.cell(row, "value"), table.cell(part, "value"), table.cell(total, "value"), false, false));
            }
        });
    }
}
