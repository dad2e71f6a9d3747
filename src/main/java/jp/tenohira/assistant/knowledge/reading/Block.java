package jp.tenohira.assistant.knowledge.reading;

/**
 * A paragraph, heading or table row of a document.
 *
 * @param page from 1; 0 where the file has no pages
 * @param heading the rank of a heading, from 1; 0 for other text
 */
public record Block(int page, int heading, String text) {}
