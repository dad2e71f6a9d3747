package jp.tenohira.applications;

/** What the city decided. */
public enum CaseOutcome {
    ADMIT,
    WAITING_LIST,
    REFUSE
}
