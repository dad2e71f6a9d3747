package jp.tenohira.payments.online.refunds;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.online.book.OnlinePayment;
import jp.tenohira.payments.online.book.PaymentBook;
import jp.tenohira.payments.online.book.PaymentState;
import jp.tenohira.payments.online.book.References;
import jp.tenohira.payments.online.refunds.Refund.Cause;
import jp.tenohira.payments.online.refunds.Refund.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place that changes refunds. Each method is a transaction that holds the case. */
@Component
class RefundBook {

    private static final int LONGEST_REASON = 1000;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 8;

    private final RefundRows rows;
    private final PaymentBook payments;
    private final CaseFees fees;
    private final AuditTrail audit;
    private final Clock clock;

    RefundBook(RefundRows rows, PaymentBook payments, CaseFees fees, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.payments = payments;
        this.fees = fees;
        this.audit = audit;
        this.clock = clock;
    }

    /** What could still go back of a payment, in yen. */
    long refundable(OnlinePayment payment) {
        return payment.state() != PaymentState.PAID
                ? 0
                : payment.yen()
                        - rows.of(payment.reference()).stream()
                                .filter(refund -> refund.state().counts())
                                .mapToLong(Refund::yen)
                                .sum();
    }

    @Transactional
    public Outcome<Refund, RefundRefused> propose(Staff by, String payment, long yen, String reason) {
        var found = payments.find(payment);
        if (found.isEmpty()) {
            return Outcome.refused(RefundRefused.NO_SUCH_PAYMENT);
        }
        fees.lock(found.get().receipt());
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(RefundRefused.REASON_MISSING);
        }
        if (yen <= 0 || yen > refundable(found.get())) {
            return Outcome.refused(RefundRefused.TOO_MUCH);
        }
        var refund = refund(payment, yen, Cause.STAFF, reason.strip(), State.PROPOSED, by.id(), by.name());
        rows.add(refund);
        audit.record(
                by,
                "refund.proposed",
                found.get().receipt().value(),
                Map.of("refund", refund.reference(), "yen", Long.toString(yen)));
        return Outcome.accepted(refund);
    }

    @Transactional
    public Outcome<Refund, RefundRefused> decide(Staff by, String reference, boolean approved) {
        var found = rows.locked(reference);
        if (found.isEmpty()) {
            return Outcome.refused(RefundRefused.NO_SUCH_REFUND);
        }
        var refund = found.get();
        if (refund.state() != State.PROPOSED) {
            return Outcome.refused(RefundRefused.DECIDED);
        }
        if (approved && by.id().equals(refund.proposedBy())) {
            return Outcome.refused(RefundRefused.OWN_PROPOSAL);
        }
        var to = approved ? State.APPROVED : State.REJECTED;
        rows.decide(reference, to, clock.instant(), by.id(), by.name());
        audit.record(
                by,
                approved ? "refund.approved" : "refund.rejected",
                payments.find(refund.payment()).orElseThrow().receipt().value(),
                Map.of("refund", reference, "yen", Long.toString(refund.yen())));
        return Outcome.accepted(rows.find(reference).orElseThrow());
    }

    /** What nobody has to decide; empty when nothing is left to give back or it was ordered before. */
    @Transactional
    public Optional<Refund> order(OnlinePayment payment, Cause cause, long mostYen, String reason) {
        fees.lock(payment.receipt());
        var yen = Math.min(mostYen, refundable(payment));
        if (yen <= 0) {
            return Optional.empty();
        }
        var refund = refund(payment.reference(), yen, cause, reason, State.APPROVED, null, "");
        return rows.add(refund) ? Optional.of(refund) : Optional.empty();
    }

    private Refund refund(
            String payment, long yen, Cause cause, String reason, State state, @Nullable UUID by, String byName) {
        return new Refund(
                References.refund(),
                payment,
                yen,
                cause,
                reason,
                state,
                clock.instant(),
                by,
                byName,
                "",
                "",
                null,
                null,
                0);
    }

    @Transactional
    public void done(Refund refund, String providerReference) {
        var payment = payments.find(refund.payment()).orElseThrow();
        fees.lock(payment.receipt());
        if (rows.locked(refund.reference()).orElseThrow().state() != State.APPROVED) {
            return;
        }
        var now = clock.instant();
        rows.done(refund.reference(), providerReference, now, LocalDate.ofInstant(now, JapaneseDates.JST));
        fees.note(
                payment.receipt(),
                payment.fee(),
                new Charge.Payment(
                        Charge.Kind.REFUNDED,
                        refund.yen(),
                        payment.provider(),
                        refund.reference(),
                        refund.reason(),
                        now,
                        refund.decidedByName()));
    }

    /** Tried again later, longer each time. */
    @Transactional
    public void unavailable(Refund refund) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(refund.tries(), MOST_DOUBLINGS));
        rows.failed(refund.reference(), State.APPROVED, clock.instant().plus(wait));
    }

    @Transactional
    public void declined(Refund refund) {
        rows.failed(refund.reference(), State.DECLINED, null);
    }

    List<Refund> due(int most) {
        return rows.due(clock.instant(), most);
    }
}
