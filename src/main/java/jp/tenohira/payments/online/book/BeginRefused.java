package jp.tenohira.payments.online.book;

/** Why a payment did not begin. */
public enum BeginRefused {
    /** The case has no such fee. */
    NO_SUCH_FEE,
    /** Everything is paid. */
    NOTHING_OPEN,
    /** The application was withdrawn or refused: nothing is to be paid any more. */
    OVER,
    /** The time to pay online is over. */
    EXPIRED,
    /** A payment was made whose confirmation is awaited: a second one could pay twice. */
    WAITING,
    /** The city has no such way of paying. */
    NO_SUCH_PROVIDER,
    /** The provider does not answer now. */
    UNAVAILABLE
}
