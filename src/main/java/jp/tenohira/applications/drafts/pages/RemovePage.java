package jp.tenohira.applications.drafts.pages;

import jp.tenohira.ui.Frame;

/** Asks whether an item of a group is really to be removed. */
public record RemovePage(Frame frame, String label, String action, String cancel) {}
