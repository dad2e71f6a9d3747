package jp.tenohira.applications;

/** Where a case is in its life. A draft is not a case yet. */
public enum CaseState {
    SUBMITTED,
    UNDER_REVIEW,
    SENT_BACK,
    RESUBMITTED,
    DECIDED,
    NOTIFIED,
    WITHDRAWN
}
