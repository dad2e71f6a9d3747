package jp.tenohira.figures.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import org.jspecify.annotations.Nullable;

/**
 * The whole city: its key figures, and a line for each procedure.
 *
 * @param tabs the headquarters' other pages
 * @param pager leads through the procedures; null when they are all here
 */
public record HeadquartersPage(
        Frame frame,
        Tabs tabs,
        PeriodFilter period,
        String slice,
        List<Stat> stats,
        Table procedures,
        @Nullable Pager pager,
        String asOf) {

    public HeadquartersPage {
        stats = List.copyOf(stats);
    }
}
