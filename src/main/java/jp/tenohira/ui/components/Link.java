package jp.tenohira.ui.components;

/** A link with its text. */
public record Link(String text, String href) {}
