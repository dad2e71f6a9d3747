package jp.tenohira.budget.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.budget.BudgetItem;
import jp.tenohira.budget.BudgetItem.Content;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Organisation;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import org.springframework.stereotype.Component;

/** Takes in a sheet of items: a line and year that is there already gets a new version where something differs. */
@Component
class ItemImport {

    private final ItemTable table;
    private final ItemRules rules;
    private final Organisation organisation;

    ItemImport(ItemTable table, ItemRules rules, Organisation organisation) {
        this.table = table;
        this.rules = rules;
        this.organisation = organisation;
    }

    private record Key(String line, int fiscalYear) {

        static Key of(Content content) {
            return new Key(content.line(), content.fiscalYear());
        }
    }

    Outcome<Integer, List<TableProblem>> takeIn(Sheet sheet, String by, Instant at) {
        return switch (new ItemReading(sheet, organisation, rules).read()) {
            case Outcome.Refused<List<Content>, List<TableProblem>>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<List<Content>, List<TableProblem>>(var contents) ->
                Outcome.accepted(keep(contents, by, at));
        };
    }

    private int keep(List<Content> contents, String by, Instant at) {
        var known = known();
        int kept = 0;
        for (var content : contents) {
            var stored = known.get(Key.of(content));
            if (stored == null) {
                var item = new BudgetItem(UUID.randomUUID(), 1, content, at, by);
                table.open(item);
                table.add(item);
                kept++;
            } else if (!stored.content().equals(content)) {
                table.add(new BudgetItem(stored.id(), stored.version() + 1, content, at, by));
                kept++;
            }
        }
        return kept;
    }

    private Map<Key, BudgetItem> known() {
        var known = new HashMap<Key, BudgetItem>();
        table.current().forEach(item -> known.put(Key.of(item.content()), item));
        return known;
    }
}
