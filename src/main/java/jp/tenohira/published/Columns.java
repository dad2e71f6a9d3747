package jp.tenohira.published;

import static jp.tenohira.figures.sources.MemberLabels.FISCAL_YEAR;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Exact;

/** Takes facts out of the columns of a table. An empty cell is no fact. */
final class Columns {

    private final PublishedTables tables;
    private final String table;
    private final Map<String, String> dimensionOf;
    private final List<Fact> facts = new ArrayList<>();

    /** @param dimensionOf dimension to the header of the column that names the member */
    Columns(PublishedTables tables, String table, Map<String, String> dimensionOf) {
        this.tables = tables;
        this.table = table;
        this.dimensionOf = dimensionOf;
    }

    private static final String TOTAL = "全体";

    /** Every row's number in the column, for one fiscal year; the total row is left out, for totals follow from the parts. */
    Columns take(String metric, String column, int year) {
        return take(metric, column, year, false);
    }

    /** The same with the total row, which then has no members but the year. */
    Columns takeWithTotal(String metric, String column, int year) {
        return take(metric, column, year, true);
    }

    private Columns take(String metric, String column, int year, boolean total) {
        for (var row : tables.rows(table)) {
            var members = members(row, year);
            var isTotal = row.containsValue(TOTAL) || row.containsValue("計");
            var printed = row.getOrDefault(column, "");
            if (printed.isEmpty() || (isTotal && !total)) {
                continue;
            }
            facts.add(new Fact(
                    metric,
                    isTotal ? Map.of(FISCAL_YEAR, Integer.toString(year)) : members,
                    Exact.of(new BigDecimal(printed)),
                    table + " " + String.join(" ", labels(row))));
        }
        return this;
    }

    /** One fact of value 1 for each row. */
    Columns count(String metric, int year) {
        for (var row : tables.rows(table)) {
            facts.add(new Fact(metric, members(row, year), Exact.of(1), table + " " + String.join(" ", labels(row))));
        }
        return this;
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    private Map<String, String> members(Map<String, String> row, int year) {
        var members = new HashMap<String, String>();
        dimensionOf.forEach((dimension, header) -> members.put(dimension, row.getOrDefault(header, "")));
        members.put(FISCAL_YEAR, Integer.toString(year));
        return members;
    }

    private List<String> labels(Map<String, String> row) {
        return dimensionOf.values().stream()
                .sorted()
                .map(header -> row.getOrDefault(header, ""))
                .toList();
    }
}
