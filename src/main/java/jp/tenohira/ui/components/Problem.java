package jp.tenohira.ui.components;

/** One thing to mend on a page, and the id of the element to mend it in. */
public record Problem(String fieldId, String message) {}
