package jp.tenohira.identity.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry in the order it was written, and the hash that ties it to the one before:
 * {@code SHA-256(previous hash ‖ UTF-8 of the entry as a JSON array)}.
 *
 * @param at to the microsecond, as the database keeps it
 * @param detail JSON with sorted keys
 */
record ChainLink(
        String municipality,
        long number,
        Instant at,
        UUID actor,
        String actorName,
        String actorRole,
        @Nullable String actorSection,
        String action,
        String subject,
        String detail) {

    /** What the first entry of a municipality follows. */
    static final byte[] BEGINNING = new byte[32];

    private static final JsonMapper JSON = JsonMapper.shared();

    static String canonical(Map<String, String> detail) {
        return JSON.writeValueAsString(new TreeMap<>(detail));
    }

    byte[] hashAfter(byte[] previous) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(canonicalEntry().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private String canonicalEntry() {
        return JSON.writeValueAsString(new @Nullable Object[] {
            municipality,
            number,
            at.toString(),
            actor.toString(),
            actorName,
            actorRole,
            actorSection,
            action,
            subject,
            detail
        });
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
