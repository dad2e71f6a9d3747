package jp.tenohira.facts;

/**
 * A batch that is there now.
 *
 * @param fresh false when the same delivery had been taken in before, and nothing changed
 */
public record Appended(Batch batch, boolean fresh) {}
