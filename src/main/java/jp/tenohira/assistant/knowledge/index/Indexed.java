package jp.tenohira.assistant.knowledge.index;

import java.util.UUID;

/** A passage as it goes into the index. */
public record Indexed(UUID collection, UUID document, int number, String heading, String body) {}
