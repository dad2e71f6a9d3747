package jp.tenohira.applications.fees;

/** Why a payment or refund was not recorded. */
public enum PaymentRefused {
    /** The case has no such fee. */
    NO_SUCH_FEE,
    /** Nothing is open, or nothing was paid that could be given back. */
    NOTHING_OPEN,
    /** A receipt number of 1 to 100 characters is needed. */
    REFERENCE_MISSING,
    /** This receipt number is recorded for the fee already. */
    RECORDED_ALREADY,
    /** A refund needs a reason of 1 to 2000 characters. */
    REASON_MISSING
}
