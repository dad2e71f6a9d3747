package jp.tenohira.figures.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;

/**
 * The whole city: its key figures, and a line for each procedure.
 *
 * @param tabs the headquarters' other pages
 */
public record HeadquartersPage(
        Frame frame, Tabs tabs, PeriodFilter period, String slice, List<Stat> stats, Table procedures, String asOf) {

    public HeadquartersPage {
        stats = List.copyOf(stats);
    }
}
