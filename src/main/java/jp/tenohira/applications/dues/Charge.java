package jp.tenohira.applications.dues;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.handling.FeeDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A fee of a case.
 *
 * @param yen what is due in all
 * @param kind code of the kind of fee, of which the account follows
 * @param refundWhen when what was paid is given back without being asked for
 * @param payBy the last day to pay it online; null where it never ends
 * @param expired whether that day is over and the resident was told
 * @param payments in order
 */
public record Charge(
        String fee,
        int version,
        Text label,
        Text legalBasis,
        long yen,
        FeeDefinition.When due,
        String kind,
        Set<FeeDefinition.RefundWhen> refundWhen,
        @Nullable LocalDate payBy,
        boolean expired,
        List<Payment> payments) {

    public Charge {
        refundWhen = Set.copyOf(refundWhen);
        payments = List.copyOf(payments);
    }

    /** Whether money came or went back. */
    public enum Kind {
        PAID,
        REFUNDED
    }

    /** @param provider {@link CaseFees#COUNTER} or the name of a provider of payments online */
    public record Payment(
            Kind kind, long yen, String provider, String reference, String reason, Instant at, String byName) {}

    /** What was paid and not given back, in yen. */
    public long paidYen() {
        return payments.stream()
                .mapToLong(payment -> payment.kind() == Kind.PAID ? payment.yen() : -payment.yen())
                .sum();
    }

    /** What is still to be paid, in yen; below zero when too much was. */
    public long openYen() {
        return yen - paidYen();
    }
}
