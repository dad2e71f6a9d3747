package jp.tenohira.figures.reading;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.StepChart;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one subject: large ones above, then blocks of a chart with its table.
 *
 * @param views the pages of the subject
 * @param periods the fiscal years to choose from
 * @param empty what stands there while nothing was taken in; null otherwise
 */
public record ReportPage(
        Frame frame,
        @Nullable Breadcrumb breadcrumb,
        @Nullable Tabs views,
        @Nullable Tabs periods,
        List<Notice> notices,
        List<Stat> stats,
        List<Block> blocks,
        @Nullable EmptyState empty,
        String asOf) {

    public ReportPage {
        notices = List.copyOf(notices);
        stats = List.copyOf(stats);
        blocks = List.copyOf(blocks);
    }

    /** @param chart and bars: drawings of the table's numbers; null for none */
    public record Block(
            String heading,
            String text,
            @Nullable StepChart chart,
            @Nullable BarList bars,
            Table table) {}
}
