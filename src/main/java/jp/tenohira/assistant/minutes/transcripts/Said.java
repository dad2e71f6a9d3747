package jp.tenohira.assistant.minutes.transcripts;

/** A line of a meeting: when, who (empty when nobody knows), and what. Times are in milliseconds from the beginning, 0 where unknown. */
public record Said(long startMs, long endMs, String speaker, String words) {}
