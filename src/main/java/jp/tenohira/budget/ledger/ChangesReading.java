package jp.tenohira.budget.ledger;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.budget.BudgetItem;
import jp.tenohira.budget.BudgetKind;
import jp.tenohira.budget.PublishedChange;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.TableReading;

/** Reads the published reasons for a change: {@code category, item, change_thousand_yen}. */
final class ChangesReading {

    private static final String NEW = "(新規)";

    private final TableReading reading;
    private final int fiscalYear;
    private final String source;

    ChangesReading(Sheet sheet, int fiscalYear, String source) {
        this.reading = new TableReading(sheet);
        this.fiscalYear = fiscalYear;
        this.source = source;
    }

    Outcome<List<PublishedChange>, List<TableProblem>> read() {
        var category = reading.needed("category");
        var item = reading.needed("item");
        var change = reading.needed("change_thousand_yen");
        var changes = new ArrayList<PublishedChange>();
        for (int row = 0; row < reading.rows() && category >= 0 && item >= 0 && change >= 0; row++) {
            var kind = BudgetKind.ofItem(reading.text(row, category));
            var name = reading.text(row, item);
            if (kind.isEmpty()) {
                reading.problem(row, category, Text.of("経常的経費か政策的経費", "経常的経費 or 政策的経費"));
            }
            if (name.isEmpty() || name.length() > ItemRules.LONGEST_NAME) {
                reading.problem(row, item, Text.of("300文字以内の事業名", "a name of at most 300 characters"));
            }
            var yen = reading.yen(row, change, true, true);
            if (kind.isPresent() && yen.isPresent()) {
                changes.add(new PublishedChange(fiscalYear, kind.get(), name, yen.getAsLong(), source));
            }
        }
        return reading.outcome(List.copyOf(changes));
    }

    /** What is named as new was nothing the year before: its change is its whole amount. */
    static List<BudgetItem.Content> newItems(List<PublishedChange> changes) {
        return changes.stream()
                .filter(change -> change.item().startsWith(NEW) && change.change() > 0)
                .map(change -> {
                    var name = change.item().substring(NEW.length()).strip();
                    return new BudgetItem.Content(
                            change.fiscalYear(),
                            line(name),
                            "",
                            null,
                            change.kind(),
                            name,
                            null,
                            change.change(),
                            "新規",
                            "",
                            change.source());
                })
                .toList();
    }

    private static String line(String name) {
        return "published-%08x".formatted(name.hashCode());
    }
}
