package jp.tenohira.figures.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import org.jspecify.annotations.Nullable;

/**
 * The whole city: its key figures, and a line for each procedure that received something.
 *
 * @param tabs the headquarters' other pages
 * @param pager leads through the procedures; null when they are all here
 * @param idle the procedures that received nothing in the period
 */
public record HeadquartersPage(
        Frame frame,
        Tabs tabs,
        PeriodFilter period,
        String slice,
        List<Stat> stats,
        Table procedures,
        @Nullable Pager pager,
        List<Link> idle,
        String asOf) {

    public HeadquartersPage {
        stats = List.copyOf(stats);
        idle = List.copyOf(idle);
    }
}
