package jp.tenohira.applications.mine.pages;

import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.SummaryList;

/** Asks before a draft is deleted. */
public record DeletePage(Frame frame, SummaryList about, String action) {}
