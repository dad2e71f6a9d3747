package jp.tenohira.procedures.coverage.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.StepChart;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/** What to bring online next. @param chart null when there is nothing to draw */
public record PriorityPage(
        Frame frame,
        Tabs tabs,
        List<Problem> problems,
        List<Notice> notices,
        List<Field> choices,
        Button show,
        List<Stat> stats,
        @Nullable StepChart chart,
        Table table,
        Table unknown) {

    public PriorityPage {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        choices = List.copyOf(choices);
        stats = List.copyOf(stats);
    }
}
