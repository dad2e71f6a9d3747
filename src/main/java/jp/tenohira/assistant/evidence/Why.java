package jp.tenohira.assistant.evidence;

/** Why a sentence cannot be checked. */
public enum Why {
    /** It states no number, date, amount or name. */
    NOTHING_STATED,
    /** It denies something; that the same values stand in a passage says nothing then. */
    NEGATION,
    /** The passage denies what the sentence asserts. */
    NEGATED_PASSAGE,
    /** It counts from a day it does not name, such as 前年度. */
    RELATIVE_TIME
}
