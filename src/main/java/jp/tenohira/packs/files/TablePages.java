package jp.tenohira.packs.files;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.packs.content.PackContent.Entry;
import jp.tenohira.packs.content.PackContent.Grid;

/**
 * Sets a table out over slides: widths of columns, heights of rows, and which rows stand together on one slide.
 *
 * @param size of the letters in points
 */
record TablePages(Grid grid, double size, double[] widths) {

    static final double INSET = 4;
    /** The tallest of the fonts that may take the place of the wanted one. */
    private static final double LEADING = 1.45;

    private static final double LARGEST = 14;
    private static final double MIDDLING = 11;
    private static final double SMALLEST = 10;

    static TablePages of(Grid grid, double width, double size) {
        var weights =
                grid.columns().stream().mapToDouble(column -> column.weight()).sum();
        var widths = grid.columns().stream()
                .mapToDouble(column -> width * column.weight() / weights)
                .toArray();
        return new TablePages(grid, size, widths);
    }

    /** With the largest letters that let the whole table stand on one slide, or else on as few as middling ones need. */
    static TablePages fitting(Grid grid, double width, double firstHeight, double height) {
        for (double size = LARGEST; size >= SMALLEST; size -= 0.5) {
            var pages = of(grid, width, size);
            if (pages.height() <= firstHeight) {
                return pages;
            }
        }
        var fewest = of(grid, width, MIDDLING).filled(firstHeight, height, 1).size();
        for (double size = LARGEST; size > MIDDLING; size -= 0.5) {
            var pages = of(grid, width, size);
            if (pages.filled(firstHeight, height, 1).size() == fewest) {
                return pages;
            }
        }
        return of(grid, width, MIDDLING);
    }

    private double height() {
        return headerHeight()
                + grid.rows().stream().mapToDouble(this::rowHeight).sum();
    }

    /** Rows of each slide; the first may have less room. Slides are filled evenly, so that no last one holds a single row. */
    List<List<Entry>> pages(double firstHeight, double height) {
        var greedy = filled(firstHeight, height, 1);
        if (greedy.size() < 2) {
            return greedy;
        }
        for (double share = 0.5; share < 1; share += 0.05) {
            var even = filled(firstHeight, height, share);
            if (even.size() == greedy.size()) {
                return even;
            }
        }
        return greedy;
    }

    private List<List<Entry>> filled(double firstHeight, double height, double share) {
        var pages = new ArrayList<List<Entry>>();
        var page = new ArrayList<Entry>();
        var left = firstHeight * share - headerHeight();
        for (var row : grid.rows()) {
            if (rowHeight(row) > left && !page.isEmpty()) {
                pages.add(List.copyOf(page));
                page.clear();
                left = height * share - headerHeight();
            }
            page.add(row);
            left -= rowHeight(row);
        }
        pages.add(List.copyOf(page));
        return pages;
    }

    double headerHeight() {
        var lines = 1;
        for (int i = 0; i < widths.length; i++) {
            lines = Math.max(lines, Look.lines(grid.columns().get(i).title(), size, widths[i] - 2 * INSET));
        }
        return height(lines);
    }

    double rowHeight(Entry row) {
        var lines = 1;
        for (int i = 0; i < widths.length; i++) {
            lines = Math.max(lines, Look.lines(row.cells().get(i).text(), size, widths[i] - 2 * INSET));
        }
        return height(lines);
    }

    private double height(int lines) {
        return lines * size * LEADING + 4;
    }
}
