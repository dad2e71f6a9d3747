package jp.tenohira.ui.components;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts by two dimensions as a table whose cells are the darker the higher their count. The numbers stand in the cells.
 *
 * @param corner names what the rows are
 * @param highest the count that is drawn darkest
 */
public record HeatMap(String caption, String corner, List<String> columns, List<Row> rows, long highest) {

    private static final int STEPS = 7;

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public HeatMap(String caption, String corner, List<String> columns, List<Row> rows) {
        this(caption, corner, columns, rows, highest(rows));
    }

    public record Row(String label, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A count, and where the records it counts can be seen.
     *
     * @param note read out after the count, such as 開庁時間内; a marked cell has one
     */
    public record Cell(
            long count,
            @Nullable String href,
            Mark mark,
            @Nullable String note) {

        public Cell(long count, @Nullable String href) {
            this(count, href, Mark.NONE, null);
        }
    }

    /** A frame around cells that belong together, wholly or in part. */
    public enum Mark {
        NONE,
        WHOLE,
        PART
    }

    private static long highest(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToLong(Cell::count)
                .max()
                .orElse(0);
    }

    /** The class of a cell: heat-0 for none, heat-1 … heat-7 by its share of the highest count. */
    public String cssClass(Cell cell) {
        var step = highest == 0 ? 0 : Math.ceilDiv(cell.count() * STEPS, highest);
        return "heat heat-" + step
                + switch (cell.mark()) {
                    case NONE -> "";
                    case WHOLE -> " heat--whole";
                    case PART -> " heat--part";
                };
    }
}
