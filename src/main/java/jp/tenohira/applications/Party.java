package jp.tenohira.applications;

/** In what capacity somebody acts on a case. */
public enum Party {
    RESIDENT,
    CLERK,
    HEAD
}
