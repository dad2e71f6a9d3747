package jp.tenohira.figures.pages;

import java.util.List;
import jp.tenohira.ui.BarList;
import jp.tenohira.ui.Breadcrumb;
import jp.tenohira.ui.Button;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.HeatMap;
import jp.tenohira.ui.Stat;
import jp.tenohira.ui.Tabs;

/**
 * One procedure's figures.
 *
 * @param rows chooses between days and days of the week as the rows of the heat map
 */
public record ProcedurePage(
        Frame frame,
        Breadcrumb breadcrumb,
        PeriodFilter period,
        String slice,
        List<Stat> stats,
        BarList share,
        Tabs rows,
        HeatMap heatMap,
        List<BarList> breakdowns,
        Button csv,
        String asOf) {

    public ProcedurePage {
        stats = List.copyOf(stats);
        breakdowns = List.copyOf(breakdowns);
    }

    public boolean hasRecords() {
        return !heatMap.rows().isEmpty();
    }
}
