package jp.tenohira.packs.pages;

import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.content.PackContent.Cell;
import jp.tenohira.packs.content.PackContent.Chart;
import jp.tenohira.packs.content.PackContent.Grid;
import jp.tenohira.packs.content.PackContent.Row;

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

    /** How long the bar of a row is, in per cent of the longest. */
    public int bar(Grid grid, Chart chart, Row row, int column) {
        var longest = chart.columns().stream()
                .flatMap(c -> grid.rows().stream().filter(r -> !r.total()).map(r -> amount(r, c)))
                .mapToDouble(amount -> amount)
                .max()
                .orElse(0);
        return longest <= 0 ? 0 : (int) Math.round(100 * Math.max(0, amount(row, column)) / longest);
    }

    private double amount(Row row, int column) {
        var cell = row.cells().get(column);
        var shown = cell.number() == null ? null : content.number(cell).shown();
        return shown == null ? 0 : shown.doubleValue();
    }
}
