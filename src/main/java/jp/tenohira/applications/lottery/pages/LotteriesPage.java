package jp.tenohira.applications.lottery.pages;

import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Table;

/** Every draw of a procedure, done and to come. */
public record LotteriesPage(Frame frame, Breadcrumb breadcrumb, String procedure, Table rounds) {}
