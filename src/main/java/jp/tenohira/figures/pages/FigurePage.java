package jp.tenohira.figures.pages;

import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;

/**
 * One number, opened: what it is, how it comes about, and the records it was computed from.
 *
 * @param metrics chooses whose records are listed, when several metrics went in
 */
public record FigurePage(
        Frame frame,
        Breadcrumb breadcrumb,
        Stat stat,
        SummaryList definition,
        Tabs metrics,
        Table records,
        Pager pager) {}
