package jp.tenohira.figures.pages;

import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Table;

/** The restatement slips. */
public record SlipsPage(Frame frame, Breadcrumb breadcrumb, Table slips, Pager pager) {}
