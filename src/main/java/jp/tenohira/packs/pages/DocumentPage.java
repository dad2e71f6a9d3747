package jp.tenohira.packs.pages;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.content.PackContent.Cell;
import jp.tenohira.packs.content.PackContent.Chart;
import jp.tenohira.packs.content.PackContent.Entry;
import jp.tenohira.packs.content.PackContent.Grid;
import jp.tenohira.packs.content.PackContent.Slide;
import org.jspecify.annotations.Nullable;

/**
 * A pack as one document, on paper or in a file that a browser opens.
 *
 * @param cityHall its address without a path, for the links
 * @param size of the paper, as CSS writes it: A4 landscape
 */
public record DocumentPage(PackContent content, String cityHall, String size) {

    public String held() {
        return JapaneseDates.date(content.held(), Lang.JA);
    }

    public String href(Cell cell) {
        return cityHall + content.number(cell).path();
    }

    private static final double CHART_WEIGHT = 2.6;
    private static final int MANY_ROWS = 10;

    /** Whether a slide fills a page of its own. */
    public boolean isLong(Slide slide) {
        var grid = slide.grid();
        return grid != null && grid.rows().size() > MANY_ROWS;
    }

    /** Widths of the columns in per cent, the last one that of the bars where there is a chart. */
    public List<Integer> widths(Grid grid, @Nullable Chart chart) {
        var weights = new ArrayList<Double>();
        grid.columns().forEach(column -> weights.add(column.weight()));
        if (chart != null) {
            weights.add(CHART_WEIGHT);
        }
        var sum = weights.stream().mapToDouble(weight -> weight).sum();
        return weights.stream()
                .map(weight -> (int) Math.round(100 * weight / sum))
                .toList();
    }

    /** What the bars are, from the top. */
    public String legend(Grid grid, Chart chart) {
        return String.join(
                "、",
                chart.columns().stream()
                        .map(column -> grid.columns().get(column).title())
                        .toList());
    }

    /** @param width in per cent of the longest */
    public record Bar(int series, int width) {}

    public List<Bar> bars(Grid grid, Chart chart, Entry row) {
        var bars = new ArrayList<Bar>();
        for (var column : chart.columns()) {
            bars.add(new Bar(bars.size(), width(grid, chart, row, column)));
        }
        return bars;
    }

    private int width(Grid grid, Chart chart, Entry row, int column) {
        var longest = chart.columns().stream()
                .flatMap(c -> grid.rows().stream().filter(r -> !r.total()).map(r -> amount(r, c)))
                .mapToDouble(amount -> amount)
                .max()
                .orElse(0);
        return longest <= 0 ? 0 : (int) Math.round(100 * Math.max(0, amount(row, column)) / longest);
    }

    private double amount(Entry row, int column) {
        var cell = row.cells().get(column);
        var shown = cell.number() == null ? null : content.number(cell).shown();
        return shown == null ? 0 : shown.doubleValue();
    }
}
