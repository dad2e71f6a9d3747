package jp.tenohira.procedures.builder.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import org.jspecify.annotations.Nullable;

/** The working copies of a section. */
public record CopiesPage(
        Frame frame,
        Tabs tabs,
        List<Button> buttons,
        List<Notice> notices,
        Table table,
        @Nullable EmptyState empty) {

    public CopiesPage {
        buttons = List.copyOf(buttons);
        notices = List.copyOf(notices);
    }
}
