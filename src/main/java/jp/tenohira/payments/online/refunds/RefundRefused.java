package jp.tenohira.payments.online.refunds;

/** Why a refund was not proposed or decided. */
public enum RefundRefused {
    NO_SUCH_PAYMENT,
    NO_SUCH_REFUND,
    /** More than was paid and neither given back nor proposed yet. */
    TOO_MUCH,
    /** A reason of 1 to 1000 characters is needed. */
    REASON_MISSING,
    /** Whoever proposed it cannot decide it. */
    OWN_PROPOSAL,
    /** It was decided before. */
    DECIDED
}
