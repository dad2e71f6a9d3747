package jp.tenohira.audit.kinds;

import java.util.List;
import java.util.Set;
import jp.tenohira.audit.checks.RatioRelation;
import jp.tenohira.audit.checks.SumRelation;
import jp.tenohira.core.Text;

/** Counter sales in yen: cash and cashless make all, and the cashless share. */
final class CashlessChecks {

    private static final Text BOTH = Text.of("現金とキャッシュレス", "cash and cashless");

    private CashlessChecks() {}

    static void check(Book book, TableView table) {
        List.of("sales", "cash", "cashless", "rate").forEach(role -> book.number(table, role));
        for (int row : table.allRows()) {
            book.relate(SumRelation.ofCounts(
                    table.cell(row, "sales"), List.of(table.cell(row, "cash"), table.cell(row, "cashless")), BOTH));
            if (table.has("rate")) {
                book.relate(new RatioRelation(
                        table.cell(row, "rate"), table.cell(row, "cashless"), table.cell(row, "sales"), false, false));
            }
        }
        TableView.totalRow(table, table.allRows(), "facility")
                .ifPresent(total -> Totals.relate(
                        book,
                        table,
                        total,
                        table.allRows().stream()
                                .filter(row -> TableView.isPart(table.text(row, "facility")))
                                .toList(),
                        Set.of("sales", "cash", "cashless"),
                        false));
    }
}
