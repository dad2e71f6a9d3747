package jp.tenohira.ui.components;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of records. Rows may be chosen: each then starts with a checkbox that belongs to the form around the table.
 *
 * @param caption says what the table lists; read out, and shown above it
 * @param asCards whether each row becomes a card on a phone, so that nothing is moved sideways
 */
public record Table(String caption, List<Column> columns, List<Row> rows, boolean asCards) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public Table(String caption, List<Column> columns, List<Row> rows) {
        this(caption, columns, rows, false);
    }

    public static Table cards(String caption, List<Column> columns, List<Row> rows) {
        return new Table(caption, columns, rows, true);
    }

    public boolean selectable() {
        return rows.stream().anyMatch(row -> row.select() != null);
    }

    public enum Sort {
        NONE,
        ASCENDING,
        DESCENDING
    }

    /**
     * @param numeric aligned to the right
     * @param sortHref sorts by this column, or turns its order round; null when it cannot
     */
    public record Column(
            String label, boolean numeric, @Nullable String sortHref, Sort sort) {

        public Column(String label) {
            this(label, false, null, Sort.NONE);
        }

        public static Column number(String label) {
            return new Column(label, true, null, Sort.NONE);
        }

        /** The value of aria-sort; null leaves the attribute out. */
        public @Nullable String ariaSort() {
            return switch (sort) {
                case NONE -> null;
                case ASCENDING -> "ascending";
                case DESCENDING -> "descending";
            };
        }
    }

    public record Row(List<Cell> cells, @Nullable Select select) {

        public Row {
            cells = List.copyOf(cells);
        }

        public Row(List<Cell> cells) {
            this(cells, null);
        }
    }

    /** The checkbox of a row; the label is read out only. */
    public record Select(String name, String value, String label, boolean checked) {}

    /** A cell: a text, perhaps a link, perhaps tags after it. */
    public record Cell(String text, @Nullable String href, List<Tag> tags) {

        public Cell {
            tags = List.copyOf(tags);
        }

        public Cell(String text) {
            this(text, null, List.of());
        }

        public static Cell link(String text, String href) {
            return new Cell(text, href, List.of());
        }

        public static Cell tags(Tag... tags) {
            return new Cell("", null, List.of(tags));
        }
    }
}
