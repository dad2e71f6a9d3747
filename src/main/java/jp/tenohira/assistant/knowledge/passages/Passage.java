package jp.tenohira.assistant.knowledge.passages;

/**
 * A piece of a document that can be quoted.
 *
 * @param page where it begins, from 1; 0 where the file has no pages
 * @param heading chapter, article or headings above it; empty for none
 */
public record Passage(int page, String heading, String body) {}
