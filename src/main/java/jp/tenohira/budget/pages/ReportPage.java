package jp.tenohira.budget.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/** What the years say: differences, or the trend with what may come. Every chart has its table beside it. */
public record ReportPage(
        Frame frame,
        Tabs tabs,
        String action,
        List<Field> filter,
        Button show,
        List<Notice> notices,
        List<Stat> stats,
        @Nullable RangeChart chart,
        @Nullable BarList bars,
        List<Table> tables) {

    public ReportPage {
        filter = List.copyOf(filter);
        notices = List.copyOf(notices);
        stats = List.copyOf(stats);
        tables = List.copyOf(tables);
    }
}
