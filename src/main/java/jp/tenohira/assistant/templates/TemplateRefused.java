package jp.tenohira.assistant.templates;

/** Why a template is not kept as it was written. */
public enum TemplateRefused {
    TITLE,
    PURPOSE,
    BODY,
    HINTS,
    TITLE_IN_ENGLISH,
    BODY_IN_ENGLISH,
    HINTS_IN_ENGLISH,
    POST,
    /** It names a person or reveals what is not public; a template is for many texts. */
    GUARD,
    NOT_YOURS
}
