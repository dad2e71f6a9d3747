package jp.tenohira.figures.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import org.jspecify.annotations.Nullable;

/**
 * One number, opened: what it is, how it comes about, what it was before, and the records it was computed from.
 *
 * @param notices what to know before quoting it: provisional, or as it was known at a moment
 * @param comparisons with earlier periods; without rows when no period was asked for
 * @param stated what was fixed for the same question
 * @param fix fixes the number; null for who may not
 * @param metrics chooses whose records are listed, when several metrics went in
 */
public record FigurePage(
        Frame frame,
        Breadcrumb breadcrumb,
        List<Notice> notices,
        Stat stat,
        SummaryList definition,
        Table comparisons,
        Table stated,
        SheetPage.@Nullable Form fix,
        Tabs metrics,
        Table records,
        Pager pager) {

    public FigurePage {
        notices = List.copyOf(notices);
    }
}
