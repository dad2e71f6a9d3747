package jp.tenohira.figures.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import org.jspecify.annotations.Nullable;

/**
 * Figures chosen and put in order.
 *
 * @param years chooses the fiscal year
 * @param goals how far each goal is reached; null where the dashboard has none
 * @param delete removes the dashboard; null for who may not
 */
public record DashboardPage(
        Frame frame,
        Breadcrumb breadcrumb,
        Tabs years,
        String scope,
        List<Notice> notices,
        List<Button> actions,
        @Nullable Chart goals,
        List<Tile> tiles,
        SheetPage.@Nullable Form delete) {

    public DashboardPage {
        notices = List.copyOf(notices);
        actions = List.copyOf(actions);
        tiles = List.copyOf(tiles);
    }

    /** A drawing and the same numbers in a table beside it. */
    public record Chart(BarList bars, Table table) {}

    /**
     * @param stat the figure of the whole period; null when it is broken down only
     * @param chart null when only the number itself is shown
     */
    public record Tile(
            String heading,
            @Nullable Stat stat,
            String note,
            @Nullable Chart chart) {}
}
