package jp.tenohira.assistant.minutes.speech;

/** Why speech was not recognised. */
public enum Unheard {
    NOT_CONFIGURED,
    NO_MODEL_FILE,
    NO_LIBRARY,
    BAD_MODEL,
    ENDED,
    TOO_SLOW,
    LEVEL,
    KIND,
    UNREACHABLE,
    REFUSED,
    BROKEN,
    NO_SPEECH,
    NOT_ADMITTED,
    USED_UP,
    INTERRUPTED
}
