package jp.tenohira.budget.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.Field;

/** The items of the budget, with totals above and a form to choose which. */
public record ListPage(
        Frame frame,
        Tabs tabs,
        List<Notice> notices,
        List<Stat> stats,
        List<Field> filter,
        Button show,
        Table table,
        Pager pager,
        List<Button> actions) {

    public ListPage {
        notices = List.copyOf(notices);
        stats = List.copyOf(stats);
        filter = List.copyOf(filter);
        actions = List.copyOf(actions);
    }
}
