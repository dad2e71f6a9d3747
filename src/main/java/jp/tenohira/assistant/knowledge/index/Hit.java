package jp.tenohira.assistant.knowledge.index;

import java.util.UUID;

/**
 * A passage that words found.
 *
 * @param score of both rankings fused; says the order and nothing else
 */
public record Hit(UUID document, int number, double score) {}
