package jp.tenohira.procedures.forms.definition.handling;

import jp.tenohira.core.Text;

/**
 * What an application costs (手数料).
 *
 * @param amount CEL that answers whole yen; nothing is due when it is zero
 * @param legalBasis the ordinance the fee rests on
 */
public record FeeDefinition(String id, Text label, String amount, When when, Text legalBasis) {

    /** The most a fee can be, in yen. */
    public static final long MOST_YEN = 10_000_000;

    /** By when it must be paid. */
    public enum When {
        BEFORE_FILING,
        BEFORE_ISSUE
    }
}
