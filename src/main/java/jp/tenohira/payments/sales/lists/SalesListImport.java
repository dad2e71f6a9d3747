package jp.tenohira.payments.sales.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.TableReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a list as a table or one entry as it was typed, all or nothing. Entries that hold already are not entered again. */
@Component
public class SalesListImport {

    private final Entries entries;
    private final ListCheck check;

    SalesListImport(Entries entries, ListCheck check) {
        this.entries = entries;
        this.check = check;
    }

    /** Answers how many entries changed. */
    @Transactional
    public Outcome<Integer, List<TableProblem>> take(SalesList list, Sheet sheet, String by) {
        var reading = new TableReading(sheet);
        var places = new LinkedHashMap<ListColumn, Integer>();
        for (var column : list.columns()) {
            var names =
                    new String[] {column.header().in(Lang.JA), column.header().in(Lang.EN), column.code()};
            places.put(column, column.needed() ? reading.needed(names) : reading.column(names));
        }
        var found = new ArrayList<Map<String, String>>();
        if (!reading.wrong()) {
            var names = check.names();
            for (int row = 0; row < reading.rows(); row++) {
                found.add(entry(reading, row, places, names));
            }
        }
        return switch (reading.outcome(found)) {
            case Outcome.Refused<ArrayList<Map<String, String>>, List<TableProblem>>(var problems) ->
                Outcome.refused(problems);
            case Outcome.Accepted<ArrayList<Map<String, String>>, List<TableProblem>>(var all) ->
                Outcome.accepted(put(list, all, by));
        };
    }

    private Map<String, String> entry(
            TableReading reading, int row, Map<ListColumn, Integer> places, ListCheck.Names names) {
        var entry = new HashMap<String, String>();
        places.forEach((column, place) -> {
            var kept = check.kept(column, reading.text(row, place), names);
            if (kept.isEmpty()) {
                reading.problem(row, place, ListCheck.expected(column));
            }
            entry.put(column.code(), kept.orElse(""));
        });
        return entry;
    }

    private int put(SalesList list, List<Map<String, String>> all, String by) {
        var there = entries.of(list);
        var changed = all.stream().filter(entry -> !there.contains(entry)).toList();
        entries.put(list, changed, by);
        return changed.size();
    }

    /** Takes in one entry; what is wrong is said by the code of its column. */
    @Transactional
    public Outcome<Integer, Map<String, Text>> one(SalesList list, Map<String, String> typed, String by) {
        var names = check.names();
        var entry = new HashMap<String, String>();
        var wrong = new LinkedHashMap<String, Text>();
        for (var column : list.columns()) {
            var kept = check.kept(column, typed.getOrDefault(column.code(), "").strip(), names);
            if (kept.isEmpty()) {
                wrong.put(column.code(), ListCheck.expected(column));
            }
            entry.put(column.code(), kept.orElse(""));
        }
        return wrong.isEmpty() ? Outcome.accepted(put(list, List.of(entry), by)) : Outcome.refused(wrong);
    }
}
