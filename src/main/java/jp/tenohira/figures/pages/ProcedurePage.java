package jp.tenohira.figures.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.HeatMap;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Tabs;

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
