package jp.tenohira.ui;

/** A link with its text. */
public record Link(String text, String href) {}
