package jp.tenohira.ui;

/** One link of a page's navigation. */
public record NavItem(String label, String href, boolean current) {}
