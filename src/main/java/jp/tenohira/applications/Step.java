package jp.tenohira.applications;

/** What can be done to a case. {@link CaseLife} says when, by whom, and where it leads. */
public enum Step {
    SUBMIT,
    ASSIGN,
    ACCEPT,
    APPROVE,
    STEP_BACK,
    SEND_BACK,
    RESUBMIT,
    DECIDE,
    NOTIFY,
    WITHDRAW
}
