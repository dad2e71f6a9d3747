package jp.tenohira.procedures.forms.definition.intake;

/** Whether a procedure is applied for with an account. Staff who file for somebody at the counter need none. */
public enum SignIn {
    /** With an account or without one. */
    OFFERED,
    /** Only with one: who applies must be known for certain. */
    REQUIRED,
    /** Never with one: nothing filed can be found from an account, as in an anonymous survey. */
    NONE
}
