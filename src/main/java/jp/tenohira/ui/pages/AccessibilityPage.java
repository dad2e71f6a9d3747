package jp.tenohira.ui.pages;

import jp.tenohira.ui.Frame;

/** The accessibility statement. */
public record AccessibilityPage(Frame frame) {}
