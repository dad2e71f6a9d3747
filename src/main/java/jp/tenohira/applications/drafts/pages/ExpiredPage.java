package jp.tenohira.applications.drafts.pages;

import jp.tenohira.ui.Frame;

/** Says that a draft is no longer kept. */
public record ExpiredPage(Frame frame) {}
