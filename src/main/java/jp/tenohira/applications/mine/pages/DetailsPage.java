package jp.tenohira.applications.mine.pages;

import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.SummaryList;

/** Asks whether the profile should take up what was just filed. */
public record DetailsPage(Frame frame, String number, SummaryList changes, String action) {}
