package jp.tenohira.packs.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;

/** All meetings, or what changed since the last one. */
public record OverviewPage(
        Frame frame,
        @Nullable Breadcrumb breadcrumb,
        String lead,
        List<Notice> notices,
        List<Button> actions,
        List<Table> tables) {

    public OverviewPage {
        notices = List.copyOf(notices);
        actions = List.copyOf(actions);
        tables = List.copyOf(tables);
    }
}
