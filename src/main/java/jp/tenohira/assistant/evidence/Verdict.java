package jp.tenohira.assistant.evidence;

/** What can be said of a sentence. Only what it states is compared, not whether it draws the right conclusion. */
public enum Verdict {
    /** All it states stands in one passage, or in those it cites. */
    SUPPORTED,
    NOT_FOUND,
    NOT_CHECKABLE
}
