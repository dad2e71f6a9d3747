package jp.tenohira.packs.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tenohira.core.Exact;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.content.PackContent.Entry;
import jp.tenohira.packs.content.PackContent.Grid;
import jp.tenohira.packs.content.PackNumber;
import jp.tenohira.packs.content.PackNumber.Fraction;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of one table. A rate refers to the columns of the counts it comes from; a count that the table does not show gets a column
 * of its own to the right. A total is a sum where its parts add up to it exactly.
 */
final class XlsxFormulas {

    private static final Pattern METRIC = Pattern.compile("\\{([a-z0-9_]+)}");

    /** A count beside the table: the metric, and its value in each row. */
    record Input(String metric, List<Optional<Exact>> values) {}

    private final PackContent content;
    private final Grid grid;
    private final Map<Input, Integer> inputs = new LinkedHashMap<>();

    XlsxFormulas(PackContent content, Grid grid) {
        this.content = content;
        this.grid = grid;
        for (int column = 0; column < grid.columns().size(); column++) {
            if (grid.columns().get(column).numeric()) {
                metrics(column).forEach(this::place);
            }
        }
    }

    List<Input> beside() {
        return List.copyOf(inputs.keySet());
    }

    /** Where the counts beside the table begin: one column is left free. */
    int firstBeside() {
        return grid.columns().size() + 1;
    }

    /** The formula of a cell; null when it is a count itself. */
    @Nullable
    String of(int row, int column, int firstRow) {
        var number = number(row, column);
        if (number == null || number.value() == null) {
            return null;
        }
        if (isCount(number)) {
            return grid.rows().get(row).total() && isSum(row, column) ? sum(row, column, firstRow) : null;
        }
        var formula = number.formula();
        for (var input : metrics(column)) {
            formula = formula.replace("{" + input.metric() + "}", reference(firstRow + row, place(input)));
        }
        return formula;
    }

    private String sum(int totalRow, int column, int firstRow) {
        var parts = parts(totalRow);
        return "SUM(%s:%s)"
                .formatted(
                        reference(firstRow + parts.getFirst(), column), reference(firstRow + parts.getLast(), column));
    }

    private boolean isSum(int totalRow, int column) {
        var total = value(totalRow, column);
        var parts = parts(totalRow);
        return !parts.isEmpty()
                && total.isPresent()
                && parts.stream()
                        .map(row -> value(row, column).orElse(Exact.ZERO))
                        .reduce(Exact.ZERO, Exact::plus)
                        .equals(total.get());
    }

    private List<Integer> parts(int totalRow) {
        var parts = new ArrayList<Integer>();
        for (int row = 0; row < grid.rows().size(); row++) {
            if (row != totalRow) {
                parts.add(row);
            }
        }
        return parts;
    }

    /** The metrics of a column's formula, when it is no count. */
    private List<Input> metrics(int column) {
        var found = new LinkedHashMap<String, Input>();
        for (int row = 0; row < grid.rows().size(); row++) {
            var number = number(row, column);
            if (number != null && !isCount(number)) {
                METRIC.matcher(number.formula())
                        .results()
                        .map(match -> match.group(1))
                        .forEach(metric -> found.computeIfAbsent(metric, _ -> input(metric, column)));
            }
        }
        return List.copyOf(found.values());
    }

    private Input input(String metric, int column) {
        var values = new ArrayList<Optional<Exact>>();
        for (int row = 0; row < grid.rows().size(); row++) {
            var number = number(row, column);
            values.add(Optional.ofNullable(
                            number == null ? null : number.measured().get(metric))
                    .map(Fraction::exact));
        }
        return new Input(metric, values);
    }

    private int place(Input input) {
        for (int column = 0; column < grid.columns().size(); column++) {
            if (shows(column, input)) {
                return column;
            }
        }
        return inputs.computeIfAbsent(input, _ -> firstBeside() + inputs.size());
    }

    private boolean shows(int column, Input input) {
        for (int row = 0; row < grid.rows().size(); row++) {
            var number = number(row, column);
            if (number == null
                    || !number.formula().equals("{" + input.metric() + "}")
                    || !value(row, column).equals(input.values().get(row))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCount(PackNumber number) {
        return METRIC.matcher(number.formula()).matches();
    }

    private Optional<Exact> value(int row, int column) {
        var number = number(row, column);
        return Optional.ofNullable(number == null ? null : number.value()).map(Fraction::exact);
    }

    private @Nullable PackNumber number(int row, int column) {
        Entry found = grid.rows().get(row);
        var cell = found.cells().get(column);
        return cell.number() == null ? null : content.number(cell);
    }

    private static String reference(int row, int column) {
        return new CellReference(row, column, false, false).formatAsString();
    }
}
