package jp.tenohira.audit.kinds;

import java.util.List;
import java.util.Set;
import jp.tenohira.audit.checks.DifferenceRelation;
import jp.tenohira.audit.checks.RatioRelation;

/** Budgets of two years by category; amounts in thousands of yen may have been rounded. */
final class BudgetChecks {

    private BudgetChecks() {}

    static void check(Book book, TableView table) {
        List.of("earlier", "later", "difference", "change_percent").forEach(role -> book.number(table, role));
        var rounded = table.sheet().header().get(table.column("later")).contains("thousand");
        for (int row : table.allRows()) {
            book.relate(new DifferenceRelation(
                    table.cell(row, "difference"), table.cell(row, "later"), table.cell(row, "earlier"), rounded));
            if (table.has("change_percent")) {
                book.relate(new RatioRelation(
                        table.cell(row, "change_percent"),
                        table.cell(row, "later"),
                        table.cell(row, "earlier"),
                        true,
                        rounded));
            }
        }
        TableView.totalRow(table, table.allRows(), "category")
                .ifPresent(total -> Totals.relate(
                        book,
                        table,
                        total,
                        table.allRows().stream()
                                .filter(row -> TableView.isPart(table.text(row, "category")))
                                .toList(),
                        Set.of("earlier", "later", "difference"),
                        rounded));
    }
}
