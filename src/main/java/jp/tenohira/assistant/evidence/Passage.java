package jp.tenohira.assistant.evidence;

/**
 * A text that a generated one may rest on.
 *
 * @param number what an answer cites it by, from 1
 * @param href where it stands on the page
 * @param name where it stands, in words: the document and its page, the prompt and its paragraph
 */
public record Passage(int number, String href, String name, String text) {}
