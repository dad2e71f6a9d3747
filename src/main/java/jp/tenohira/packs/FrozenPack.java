package jp.tenohira.packs;

import java.time.Instant;
import java.util.UUID;
import jp.tenohira.packs.content.PackContent;

/**
 * An issued pack.
 *
 * @param digest SHA-256 of its JSON, in hexadecimal
 */
public record FrozenPack(UUID meeting, PackContent content, String digest, Instant frozenAt, String frozenBy) {}
