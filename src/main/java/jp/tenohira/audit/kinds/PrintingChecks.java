package jp.tenohira.audit.kinds;

import java.util.List;
import java.util.Set;
import jp.tenohira.audit.checks.DifferenceRelation;
import jp.tenohira.audit.checks.RatioRelation;

/** Sheets printed in two periods: counts that add up, and sheets per head that were rounded when printed. */
final class PrintingChecks {

    private PrintingChecks() {}

    static void check(Book book, TableView table) {
        List.of("sheets_earlier", "sheets_later", "head_earlier", "head_later", "difference", "change_percent")
                .forEach(role -> book.number(table, role));
        for (int row : table.allRows()) {
            book.relate(new DifferenceRelation(
                    table.cell(row, "difference"),
                    table.cell(row, "head_later"),
                    table.cell(row, "head_earlier"),
                    true));
            if (table.has("change_percent")) {
                book.relate(new RatioRelation(
                        table.cell(row, "change_percent"),
                        table.cell(row, "head_later"),
                        table.cell(row, "head_earlier"),
                        true,
                        true));
            }
        }
        TableView.totalRow(table, table.allRows(), "department")
                .ifPresent(total -> Totals.relate(
                        book,
                        table,
                        total,
                        table.allRows().stream()
                                .filter(row -> TableView.isPart(table.text(row, "department")))
                                .toList(),
                        Set.of("sheets_earlier", "sheets_later"),
                        false));
    }
}
