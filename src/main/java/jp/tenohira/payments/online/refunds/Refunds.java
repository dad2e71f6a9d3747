package jp.tenohira.payments.online.refunds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.CaseMoved;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.applications.dues.FeeCase;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.online.book.OnlinePayment;
import jp.tenohira.payments.online.book.PaymentBook;
import jp.tenohira.payments.online.book.PaymentState;
import jp.tenohira.payments.online.provider.PaymentProvider.Declined;
import jp.tenohira.payments.online.provider.PaymentProvider.Unavailable;
import jp.tenohira.payments.online.provider.PaymentProviders;
import jp.tenohira.payments.online.refunds.Refund.Cause;
import jp.tenohira.procedures.forms.definition.handling.FeeDefinition.RefundWhen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What goes back of payments online. */
@Component
public class Refunds {

    private static final Logger LOG = LoggerFactory.getLogger(Refunds.class);
    private static final int AT_ONCE = 50;

    private final RefundBook book;
    private final RefundRows rows;
    private final PaymentBook payments;
    private final CaseFees fees;
    private final PaymentProviders providers;

    Refunds(RefundBook book, RefundRows rows, PaymentBook payments, CaseFees fees, PaymentProviders providers) {
        this.book = book;
        this.rows = rows;
        this.payments = payments;
        this.fees = fees;
        this.providers = providers;
    }

    public List<Refund> of(OnlinePayment payment) {
        return rows.of(payment.reference());
    }

    public Optional<Refund> find(String reference) {
        return rows.find(reference);
    }

    /** Those among the takings of the days, both included. */
    public List<Refund> doneOn(LocalDate first, LocalDate last) {
        return rows.doneOn(first, last);
    }

    public long refundable(OnlinePayment payment) {
        return book.refundable(payment);
    }

    /** Proposes a refund; another member of staff decides it. */
    public Outcome<Refund, RefundRefused> propose(Staff by, String payment, long yen, String reason) {
        return book.propose(by, payment, yen, reason);
    }

    public Outcome<Refund, RefundRefused> decide(Staff by, String reference, boolean approved) {
        var decided = book.decide(by, reference, approved);
        if (approved && decided instanceof Outcome.Accepted<Refund, RefundRefused>(var refund)) {
            send(refund);
        }
        return decided;
    }

    /** Money that came twice, or after the end of the case, goes back by itself; sent with the next round. */
    @EventListener
    void on(PaymentBook.Paid paid) {
        if (paid.surplusYen() > 0) {
            book.order(paid.payment(), Cause.PAID_TWICE, paid.surplusYen(), "重複して納付されたため");
        }
        afterTheEnd(paid.feeCase(), paid.payment(), paid.charge());
    }

    @EventListener
    void on(CaseMoved moved) {
        if (moved.to() != CaseState.WITHDRAWN && moved.to() != CaseState.NOTIFIED) {
            return;
        }
        fees.of(moved.id()).ifPresent(ended -> {
            var charges = fees.charges(ended.receipt());
            for (var payment : payments.ofCase(ended.receipt().value())) {
                charges.stream()
                        .filter(charge -> charge.fee().equals(payment.fee()))
                        .forEach(charge -> afterTheEnd(ended, payment, charge));
            }
        });
    }

    private void afterTheEnd(FeeCase ended, OnlinePayment payment, Charge charge) {
        if (payment.state() != PaymentState.PAID) {
            return;
        }
        if (ended.withdrawn() && charge.refundWhen().contains(RefundWhen.WITHDRAWN)) {
            book.order(payment, Cause.WITHDRAWN, payment.yen(), "申請が取り下げられたため");
        } else if (ended.refused() && charge.refundWhen().contains(RefundWhen.REFUSED)) {
            book.order(payment, Cause.REFUSED, payment.yen(), "申請が不許可となったため");
        }
    }

    /** Sends what was approved and did not get through yet. */
    public void sendDue() {
        book.due(AT_ONCE).forEach(this::send);
    }

    private void send(Refund refund) {
        var payment = payments.find(refund.payment()).orElseThrow();
        var by = providers.find(payment.provider());
        try {
            if (by.isEmpty()) {
                throw new Unavailable("It is not configured");
            }
            var key = payment.key() + "/" + refund.reference();
            book.done(refund, by.get().refund(key, payment.key(), refund.yen(), refund.reason()));
        } catch (Unavailable e) {
            LOG.info("Refund {} will be tried again: {}", refund.reference(), e.getMessage());
            book.unavailable(refund);
        } catch (Declined e) {
            LOG.warn("Refund {} was declined: {}", refund.reference(), e.getMessage());
            book.declined(refund);
        }
    }
}
