package jp.tenohira.applications.fees;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.applications.ApplicationSubmitted;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseMoved;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.applications.dues.Charge.Kind;
import jp.tenohira.applications.dues.Charge.Payment;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.FeeDue;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.definition.handling.FeeDefinition;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to the fees of cases: what is due, what was paid. */
@Component
public class Charges {

    /** The way of paying that is always there: at the counter, recorded by staff with the number of the receipt. */
    private static final String COUNTER = CaseFees.COUNTER;

    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_REASON = 2000;

    private final ChargeRows rows;
    private final Forms forms;
    private final AuditTrail audit;
    private final Clock clock;

    Charges(ChargeRows rows, Forms forms, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.forms = forms;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every fee of a case with its payments. */
    public List<Charge> of(CaseId casefile) {
        return rows.of(casefile);
    }

    /** Those of which something is still to be paid. */
    public List<Charge> open(CaseId casefile) {
        return of(casefile).stream().filter(charge -> charge.openYen() > 0).toList();
    }

    /** Notes that a fee was paid at the counter, in full. */
    @Transactional
    public Outcome<Charge, PaymentRefused> paidAtTheCounter(
            Staff staff, CaseId casefile, ReceiptNumber receipt, String fee, String reference) {
        rows.lock(casefile);
        var charge = charge(casefile, fee);
        if (charge.isEmpty()) {
            return Outcome.refused(PaymentRefused.NO_SUCH_FEE);
        }
        if (charge.get().openYen() <= 0) {
            return Outcome.refused(PaymentRefused.NOTHING_OPEN);
        }
        return recorded(
                staff, casefile, receipt, fee, payment(Kind.PAID, charge.get().openYen(), reference, "", staff));
    }

    /** Notes that everything paid at the counter for a fee was given back there. */
    @Transactional
    public Outcome<Charge, PaymentRefused> refundedAtTheCounter(
            Staff staff, CaseId casefile, ReceiptNumber receipt, String fee, String reference, String reason) {
        rows.lock(casefile);
        var charge = charge(casefile, fee);
        if (charge.isEmpty()) {
            return Outcome.refused(PaymentRefused.NO_SUCH_FEE);
        }
        var paid = charge.get().payments().stream()
                .filter(payment -> payment.provider().equals(COUNTER))
                .mapToLong(payment -> payment.kind() == Kind.PAID ? payment.yen() : -payment.yen())
                .sum();
        if (paid <= 0) {
            return Outcome.refused(PaymentRefused.NOTHING_OPEN);
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(PaymentRefused.REASON_MISSING);
        }
        return recorded(staff, casefile, receipt, fee, payment(Kind.REFUNDED, paid, reference, reason, staff));
    }

    private Payment payment(Kind kind, long yen, String reference, String reason, Staff staff) {
        return new Payment(kind, yen, COUNTER, reference.strip(), reason, clock.instant(), staff.name());
    }

    private Outcome<Charge, PaymentRefused> recorded(
            Staff staff, CaseId casefile, ReceiptNumber receipt, String fee, Payment payment) {
        if (payment.reference().isEmpty() || payment.reference().length() > LONGEST_REFERENCE) {
            return Outcome.refused(PaymentRefused.REFERENCE_MISSING);
        }
        if (!rows.add(casefile, fee, payment, Optional.of(staff))) {
            return Outcome.refused(PaymentRefused.RECORDED_ALREADY);
        }
        var yen = Long.toString(payment.yen());
        audit.record(
                staff,
                payment.kind() == Kind.PAID ? "fee.paid" : "fee.refunded",
                receipt.value(),
                Map.of("fee", fee, "yen", yen, "by", COUNTER));
        return Outcome.accepted(charge(casefile, fee).orElseThrow());
    }

    private Optional<Charge> charge(CaseId casefile, String fee) {
        return of(casefile).stream().filter(charge -> charge.fee().equals(fee)).findFirst();
    }

    @EventListener
    void on(ApplicationSubmitted submitted) {
        settle(submitted.id());
    }

    @EventListener
    void on(CaseMoved moved) {
        if (moved.step() == Step.RESUBMIT) {
            settle(moved.id());
        }
    }

    /** Brings what is due up to date with the answers in force. */
    void settle(CaseId casefile) {
        var answered = rows.answered(casefile);
        var form = forms.find(answered.procedure(), answered.formVersion());
        if (form.isEmpty() || form.get().definition().handling().fees().isEmpty()) {
            return;
        }
        var due = form.get().asOf(answered.receivedAt()).fees(Answers.fromJson(answered.answers()));
        var before = rows.of(casefile);
        for (var fee : due) {
            var known =
                    before.stream().filter(one -> one.fee().equals(fee.id())).findFirst();
            if (known.filter(one -> one.yen() == fee.yen()).isEmpty()) {
                rows.add(casefile, fee, known.map(one -> one.version() + 1).orElse(1), clock.instant());
            }
        }
        // What mended answers no longer call for is due no longer; what was paid for it is to be given back.
        for (var charge : before) {
            if (charge.yen() > 0 && due.stream().noneMatch(fee -> fee.id().equals(charge.fee()))) {
                var nothing = new FeeDue(
                        new FeeDefinition(
                                charge.fee(),
                                charge.label(),
                                "0",
                                charge.due(),
                                charge.legalBasis(),
                                charge.kind(),
                                charge.refundWhen()),
                        0);
                rows.add(casefile, nothing, charge.version() + 1, clock.instant());
            }
        }
    }
}
