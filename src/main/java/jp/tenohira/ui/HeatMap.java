package jp.tenohira.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts by two dimensions as a table whose cells are the darker the higher their count. The numbers stand in the cells.
 *
 * @param corner names what the rows are
 */
public record HeatMap(String caption, String corner, List<String> columns, List<Row> rows) {

    private static final int STEPS = 7;

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public record Row(String label, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A count, and where the records it counts can be seen. */
    public record Cell(long count, @Nullable String href) {}

    private long highest() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToLong(Cell::count)
                .max()
                .orElse(0);
    }

    /** The class of a cell: heat-0 for none, heat-1 … heat-7 by its share of the highest count. */
    public String cssClass(Cell cell) {
        var highest = highest();
        var step = highest == 0 ? 0 : Math.ceilDiv(cell.count() * STEPS, highest);
        return "heat heat-" + step;
    }
}
