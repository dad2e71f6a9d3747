package jp.tenohira.ui;

/** For whom a page is drawn: residents get a calm column, staff the full width, an error page no navigation at all. */
public enum Audience {
    RESIDENT,
    STAFF,
    PUBLIC_ERROR
}
