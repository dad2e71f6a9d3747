package jp.tenohira.procedures.entries.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;

/** One entry and how it came to be as it is. */
public record EntryPage(
        Frame frame,
        Breadcrumb breadcrumb,
        List<Notice> notices,
        SummaryList facts,
        List<Button> actions,
        Table history) {

    public EntryPage {
        notices = List.copyOf(notices);
        actions = List.copyOf(actions);
    }
}
