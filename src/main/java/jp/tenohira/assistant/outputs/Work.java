package jp.tenohira.assistant.outputs;

/** A text to compare with: one the city has published, or one the person brought. */
public record Work(String title, String text) {}
