package jp.tenohira.procedures.forms;

/** Whether a page has all it needs. */
public enum StepState {
    COMPLETE,
    INCOMPLETE
}
