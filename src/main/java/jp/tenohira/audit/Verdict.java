package jp.tenohira.audit;

import java.util.Locale;

/** What the audit says of a cell that does not simply agree. */
public enum Verdict {
    /** No rounding explains the stated value. */
    WRONG,
    /** A rule of rounding, or its order, explains it. */
    ROUNDING,
    /** Right, but written in another manner than its neighbours. */
    STYLE,
    /** Something does not fit, and the tables do not say what is true. */
    UNKNOWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
