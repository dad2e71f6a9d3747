package jp.tenohira.assistant.paper;

/** Why paper was not made text. */
public enum Unrecognised {
    NO_LIBRARY,
    NO_LANGUAGE,
    NO_PICTURE,
    TOO_LARGE,
    NO_SUCH_PAGE,
    BUSY,
    TOO_SLOW,
    NOTHING
}
