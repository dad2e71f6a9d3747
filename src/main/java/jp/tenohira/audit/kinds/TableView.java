package jp.tenohira.audit.kinds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.tenohira.audit.checks.CellRef;
import jp.tenohira.sheets.Sheet;

/** A table of an audit with its kind, its columns by role, and what its rows are called. */
public final class TableView {

    private static final Pattern TOTAL =
            Pattern.compile("全体|合計|総計|計|総合計|全庁|全市|市全体|total|all|grand total", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_PART =
            Pattern.compile("[(\uFF08]?(うち|内訳|再掲|小計|subtotal|of which).*", Pattern.CASE_INSENSITIVE);

    private final Sheet sheet;
    private final int index;
    private final TableKind kind;
    private final Map<String, Integer> columns;
    private final List<String> labels;

    TableView(Sheet sheet, int index, TableKind wanted) {
        this.sheet = sheet;
        this.index = index;
        var found = wanted.columns(sheet.header());
        this.kind = found.isPresent() ? wanted : TableKind.OTHER;
        this.columns = found.orElse(Map.of());
        this.labels = labels();
    }

    public Sheet sheet() {
        return sheet;
    }

    public int index() {
        return index;
    }

    public TableKind kind() {
        return kind;
    }

    public int rows() {
        return sheet.rows().size();
    }

    boolean has(String role) {
        return columns.containsKey(role);
    }

    int column(String role) {
        var column = columns.get(role);
        if (column == null) {
            throw new IllegalArgumentException("No column is the " + role);
        }
        return column;
    }

    Optional<Integer> roleless(String role) {
        return Optional.ofNullable(columns.get(role));
    }

    CellRef cell(int row, String role) {
        return cell(row, column(role));
    }

    CellRef cell(int row, int column) {
        return new CellRef(index, row, column);
    }

    String text(int row, String role) {
        return has(role) ? sheet.text(row, column(role)) : "";
    }

    /** What people call the row; unique within the table. */
    public String label(int row) {
        return labels.get(row);
    }

    /** The one row of all rows given that states their total. */
    static Optional<Integer> totalRow(TableView view, List<Integer> rows, String role) {
        var totals = rows.stream()
                .filter(row -> TOTAL.matcher(view.text(row, role)).matches())
                .toList();
        return totals.size() == 1 ? Optional.of(totals.getFirst()) : Optional.empty();
    }

    /** Whether the row is a part of the total: neither a total nor a subtotal nor part of another row. */
    static boolean isPart(String label) {
        return !TOTAL.matcher(label).matches() && !NO_PART.matcher(label).matches();
    }

    List<Integer> allRows() {
        return IntStream.range(0, rows()).boxed().toList();
    }

    private List<String> labels() {
        var names = IntStream.range(0, rows()).mapToObj(this::name).toList();
        var times = new HashMap<String, Integer>();
        names.forEach(name -> times.merge(name, 1, Integer::sum));
        return IntStream.range(0, rows())
                .mapToObj(row -> {
                    var name = names.get(row);
                    return name.isEmpty()
                            ? Integer.toString(row + 1)
                            : times.getOrDefault(name, 0) > 1 ? name + " #" + (row + 1) : name;
                })
                .toList();
    }

    private String name(int row) {
        return switch (kind) {
            case COVERAGE -> (text(row, "department") + " " + text(row, "fiscal_year")).strip();
            case EFFECTS -> (text(row, "department") + " " + text(row, "measure")).strip();
            case PRIORITY -> (text(row, "department") + " " + text(row, "procedure")).strip();
            case PRINTING, CASHLESS, EFFECT_TOTALS, BUDGET, STATED_FIGURES, OTHER ->
                sheet.header().isEmpty() ? "" : sheet.text(row, 0);
        };
    }
}
