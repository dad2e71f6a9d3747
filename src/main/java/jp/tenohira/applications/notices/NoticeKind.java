package jp.tenohira.applications.notices;

/** What a notice tells. The wording is in {@code messages/applications.yaml} under {@code applications.mail.<key>}. */
public enum NoticeKind {
    RECEIVED("received"),
    SENT_BACK("sentBack"),
    RESUBMITTED("resubmitted"),
    MESSAGE("message"),
    DECISION("decision"),
    WITHDRAWN("withdrawn"),
    FEE_REMINDER("feeReminder"),
    FEE_EXPIRED("feeExpired"),
    FEE_REFUNDED("feeRefunded"),
    MOVED_UP("movedUp"),
    DRAWN("drawn"),
    DRAFT_SAVED("draftSaved"),
    DRAFT_EXPIRING("draftExpiring"),
    FORM_CHANGED("formChanged");

    private final String key;

    NoticeKind(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
