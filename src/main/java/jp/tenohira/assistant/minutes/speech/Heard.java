package jp.tenohira.assistant.minutes.speech;

/** What was said, from where to where within a stretch of sound. */
public record Heard(long startMs, long endMs, String words) {}
