package jp.tenohira.procedures.forms.definition.handling;

import java.util.Set;
import jp.tenohira.core.Text;

/**
 * What an application costs (手数料).
 *
 * @param amount CEL that answers whole yen; nothing is due when it is zero
 * @param legalBasis the ordinance the fee rests on
 * @param kind code of the kind of fee, of which the account and the tax follow; the id where nothing is said
 * @param refundWhen when what was paid is given back without being asked for
 */
public record FeeDefinition(
        String id, Text label, String amount, When when, Text legalBasis, String kind, Set<RefundWhen> refundWhen) {

    public FeeDefinition {
        refundWhen = Set.copyOf(refundWhen);
    }

    /** The most a fee can be, in yen. */
    public static final long MOST_YEN = 10_000_000;

    /** By when it must be paid. */
    public enum When {
        BEFORE_FILING,
        BEFORE_ISSUE
    }

    /** How a case ends whose fee is given back. */
    public enum RefundWhen {
        WITHDRAWN,
        REFUSED
    }
}
