package jp.tenohira.procedures.coverage.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.Field;

/** Coverage of a fiscal year by department. @param declare the form that calls a year complete; empty for readers */
public record CoveragePage(
        Frame frame,
        Tabs tabs,
        List<Problem> problems,
        Tabs years,
        List<Notice> notices,
        List<Stat> stats,
        List<Table> tables,
        List<Field> declare,
        List<Button> declareButtons) {

    public CoveragePage {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        stats = List.copyOf(stats);
        tables = List.copyOf(tables);
        declare = List.copyOf(declare);
        declareButtons = List.copyOf(declareButtons);
    }
}
