package jp.tenohira.procedures.entries.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.Field;

/** The list of entries, with a form to choose which. */
public record EntryListPage(
        Frame frame,
        Tabs tabs,
        List<Notice> notices,
        String action,
        List<Field> filter,
        boolean filtered,
        Button show,
        Table table,
        Pager pager,
        List<Button> actions) {

    public EntryListPage {
        notices = List.copyOf(notices);
        filter = List.copyOf(filter);
        actions = List.copyOf(actions);
    }
}
