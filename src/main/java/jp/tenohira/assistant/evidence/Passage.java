package jp.tenohira.assistant.evidence;

/**
 * A text that a generated one may rest on.
 *
 * @param number what an answer cites it by, from 1
 * @param href where it stands on the page
 */
public record Passage(int number, String href, String text) {}
