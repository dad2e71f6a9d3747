package jp.tenohira.facts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is handed in. Source, digest and what it replaces are its identity: the same again changes nothing.
 *
 * @param source where it comes from and how it was read, such as {@code cups:print1}
 * @param name of the file
 * @param digest SHA-256 of its bytes, in hex
 * @param by who handed it in
 * @param replaces the batch whose rows no longer count; null for new rows
 * @param reason why it is replaced; empty for new rows
 */
public record Delivery(
        String source,
        String name,
        String digest,
        String by,
        @Nullable UUID replaces,
        String reason) {

    public static Delivery fresh(String source, String name, String digest, String by) {
        return new Delivery(source, name, digest, by, null, "");
    }

    /** The same, taking the place of a batch. */
    public Delivery replacing(UUID batch, String why) {
        return new Delivery(source, name, digest, by, batch, why);
    }
}
