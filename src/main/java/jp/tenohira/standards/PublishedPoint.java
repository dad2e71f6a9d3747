package jp.tenohira.standards;

/** A published point: a change of the rules, a step, a question, a date. */
public record PublishedPoint(String kind, String item, String detail, String source) {}
