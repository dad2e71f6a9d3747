package jp.tenohira.assistant.evidence;

/** What can be said of a sentence. Only what it states is compared, not whether it draws the right conclusion. */
public enum Verdict {
    /** All it states stands together in one passage, or in those it cites. */
    SUPPORTED,
    /** A passage has another value of the same subject. */
    CONTRADICTED,
    /** Something it states stands nowhere, or what it states stands in places apart. */
    NOT_FOUND,
    NOT_CHECKABLE
}
