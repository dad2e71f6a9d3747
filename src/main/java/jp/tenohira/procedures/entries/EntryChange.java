package jp.tenohira.procedures.entries;

import java.time.Instant;
import java.util.Map;

/**
 * A change of an entry.
 *
 * @param content the entry as it was afterwards, texts by column
 */
public record EntryChange(
        int version, Origin origin, Map<String, String> content, Instant changedAt, String changedBy) {

    /** How the change came about. */
    public enum Origin {
        EDIT,
        IMPORT,
        /** A form was published. */
        FORM
    }
}
