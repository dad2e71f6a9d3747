package jp.tenohira.assistant.knowledge.reading;

/** Why a file is not taken in. */
public enum Unreadable {
    TOO_LARGE,
    UNKNOWN_KIND,
    MACROS,
    ENTITIES,
    BOMB,
    LOCKED,
    BROKEN,
    TOO_LONG,
    TOO_SLOW,
    BUSY,
    NO_TEXT
}
