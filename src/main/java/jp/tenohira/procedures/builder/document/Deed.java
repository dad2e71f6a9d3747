package jp.tenohira.procedures.builder.document;

import java.util.Locale;

/** What one step of a working copy did. */
public enum Deed {
    BEGUN,
    ADDED,
    CHANGED,
    MOVED,
    COPIED,
    REMOVED,
    TRANSLATED,
    IMPORTED,
    UNDONE,
    REDONE,
    RESTORED,
    BANK_TAKEN,
    BANK_LINKED;

    /** The key of its message. */
    public String key() {
        return "builder.deed." + name().toLowerCase(Locale.ROOT);
    }
}
