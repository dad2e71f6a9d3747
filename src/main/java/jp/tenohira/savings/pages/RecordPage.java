package jp.tenohira.savings.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;

/** One measure or RPA job: what is said of it, how its hours come about, and its history. */
public record RecordPage(
        Frame frame,
        Breadcrumb breadcrumb,
        List<Notice> notices,
        SummaryList facts,
        List<Button> actions,
        List<Table> tables) {

    public RecordPage {
        notices = List.copyOf(notices);
        actions = List.copyOf(actions);
        tables = List.copyOf(tables);
    }
}
