package jp.tenohira.payments.online.book;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.applications.dues.FeeCase;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Outcome;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.online.provider.Report;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place that changes payments. Each method is a transaction that holds the case, so that nothing is paid twice beside it. */
@Component
public class PaymentBook {

    /** For how long a payment can be made after it was begun. */
    public static final Duration LASTS = Duration.ofMinutes(30);

    private final PaymentRows rows;
    private final CaseFees fees;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaymentBook(PaymentRows rows, CaseFees fees, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.fees = fees;
        this.events = events;
        this.clock = clock;
    }

    /** What the provider's word did. */
    public enum Heard {
        /** The payment stands otherwise now. */
        CHANGED,
        /** It was known, or came too late to matter. */
        NOTHING_NEW,
        /** Another amount or currency than was asked for: nothing is believed. */
        DIFFERS,
        /** There is no such payment here. */
        UNKNOWN
    }

    /** Money came: what is too much, or came after the case was over, goes back. */
    public record Paid(OnlinePayment payment, FeeCase feeCase, Charge charge, long surplusYen) {}

    /** A new payment of what is open; the live one when there is one, which the caller has to go on with or to end first. */
    @Transactional
    public Outcome<OnlinePayment, BeginRefused> begin(FeeCase of, String fee, String provider) {
        fees.lock(of.receipt());
        var charge = charge(of, fee);
        if (charge.isEmpty()) {
            return Outcome.refused(BeginRefused.NO_SUCH_FEE);
        }
        if (of.withdrawn() || of.refused()) {
            return Outcome.refused(BeginRefused.OVER);
        }
        if (charge.get().openYen() <= 0) {
            return Outcome.refused(BeginRefused.NOTHING_OPEN);
        }
        if (charge.get().expired()) {
            return Outcome.refused(BeginRefused.EXPIRED);
        }
        var live = rows.live(of.receipt().value(), fee);
        if (live.isPresent()) {
            return live.get().state() == PaymentState.WAITING
                    ? Outcome.refused(BeginRefused.WAITING)
                    : Outcome.accepted(live.get());
        }
        var now = clock.instant();
        var payment = new OnlinePayment(
                References.payment(),
                of.receipt(),
                fee,
                charge.get().version(),
                charge.get().kind(),
                of.section(),
                charge.get().openYen(),
                provider,
                "",
                "",
                PaymentState.BEGUN,
                Tender.OTHER,
                "",
                now,
                now.plus(LASTS),
                null,
                null);
        rows.add(payment);
        rows.event(payment.reference(), "begun", provider + " " + payment.yen(), now);
        return Outcome.accepted(payment);
    }

    /** What is open of the fee now, in yen: a live payment of another amount is out of date. */
    @Transactional(readOnly = true)
    public long openYen(OnlinePayment payment) {
        return fees.charges(payment.receipt()).stream()
                .filter(charge -> charge.fee().equals(payment.fee()))
                .mapToLong(Charge::openYen)
                .sum();
    }

    @Transactional
    public void sessionOpened(OnlinePayment payment, String providerReference, String page) {
        rows.session(payment.reference(), providerReference, page);
        rows.event(payment.reference(), "session", providerReference, clock.instant());
    }

    /** Takes a signed notice once. */
    @Transactional
    public Heard hear(String provider, String event, Report report, String reference) {
        var known = rows.find(reference).filter(payment -> payment.provider().equals(provider));
        if (known.isEmpty()) {
            return Heard.UNKNOWN;
        }
        return rows.heard(provider, event, reference, clock.instant())
                ? settle(reference, report, "notice")
                : Heard.NOTHING_NEW;
    }

    /** Takes the provider's word about a payment. */
    @Transactional
    public Heard settle(String reference, Report report, String source) {
        var found = rows.find(reference);
        if (found.isEmpty()) {
            return Heard.UNKNOWN;
        }
        fees.lock(found.get().receipt());
        var payment = rows.locked(reference).orElseThrow();
        var now = clock.instant();
        if (report.yen() != payment.yen() || !report.currency().equals("JPY")) {
            rows.event(reference, "amount-differs", source + " " + report.yen() + " " + payment.yen(), now);
            return Heard.DIFFERS;
        }
        var next = payment.state().after(report.status());
        if (next.isEmpty()) {
            return Heard.NOTHING_NEW;
        }
        rows.event(reference, next.get().name().toLowerCase(java.util.Locale.ROOT), source, now);
        if (next.get() == PaymentState.PAID) {
            paid(payment, report, now);
        } else {
            rows.move(reference, next.get());
        }
        return Heard.CHANGED;
    }

    private void paid(OnlinePayment payment, Report report, Instant now) {
        var today = LocalDate.ofInstant(now, JapaneseDates.JST);
        var paidOn = LocalDate.ofInstant(report.paidAt(), JapaneseDates.JST);
        // A day that could already be settled gets nothing more: money that came for a payment that was over counts
        // today.
        var day = payment.state().live() && !paidOn.isAfter(today) ? paidOn : today;
        rows.paid(payment.reference(), report, day);
        fees.note(
                payment.receipt(),
                payment.fee(),
                new Charge.Payment(
                        Charge.Kind.PAID,
                        payment.yen(),
                        payment.provider(),
                        payment.reference(),
                        "",
                        report.paidAt(),
                        ""));
        var feeCase = fees.of(payment.receipt()).orElseThrow();
        var charge = charge(feeCase, payment.fee()).orElseThrow();
        var surplus = Math.clamp(-charge.openYen(), 0L, payment.yen());
        events.publishEvent(new Paid(rows.find(payment.reference()).orElseThrow(), feeCase, charge, surplus));
    }

    /** Ends a payment of which the provider knows nothing. */
    @Transactional
    public void expire(String reference) {
        rows.locked(reference).filter(payment -> payment.state().live()).ifPresent(payment -> {
            rows.move(reference, PaymentState.EXPIRED);
            rows.event(reference, "expired", "unknown", clock.instant());
        });
    }

    private Optional<Charge> charge(FeeCase of, String fee) {
        return fees.charges(of.receipt()).stream()
                .filter(charge -> charge.fee().equals(fee))
                .findFirst();
    }

    public Optional<OnlinePayment> find(String reference) {
        return rows.find(reference);
    }

    /** The payments of a case, in order. */
    public List<OnlinePayment> ofCase(String receipt) {
        return rows.ofCase(receipt);
    }

    public List<PaymentEvent> events(String reference) {
        return rows.events(reference);
    }

    /** Those whose end is not known although they were begun before the moment. */
    public List<OnlinePayment> liveBefore(Instant moment, int most) {
        return rows.liveBefore(moment, most);
    }

    /** Those among the takings of the days, both included. */
    public List<OnlinePayment> paidOn(LocalDate first, LocalDate last) {
        return rows.paidOn(first, last);
    }
}
