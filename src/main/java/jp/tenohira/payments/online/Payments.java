package jp.tenohira.payments.online;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.applications.dues.FeeCase;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.payments.online.book.BeginRefused;
import jp.tenohira.payments.online.book.OnlinePayment;
import jp.tenohira.payments.online.book.PaymentBook;
import jp.tenohira.payments.online.book.PaymentBook.Heard;
import jp.tenohira.payments.online.provider.Notice;
import jp.tenohira.payments.online.provider.PaymentProvider;
import jp.tenohira.payments.online.provider.PaymentProvider.Declined;
import jp.tenohira.payments.online.provider.PaymentProvider.Unavailable;
import jp.tenohira.payments.online.provider.PaymentProviders;
import jp.tenohira.payments.online.provider.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Payments from begin to end. PaymentProviders are spoken to outside transactions: whatever breaks off is told by the next look-up. */
@Component
public class Payments {

    private static final Logger LOG = LoggerFactory.getLogger(Payments.class);

    private final PaymentBook book;
    private final PaymentProviders providers;
    private final Clock clock;

    Payments(PaymentBook book, PaymentProviders providers, Clock clock) {
        this.book = book;
        this.providers = providers;
        this.clock = clock;
    }

    /** Where a resident comes back to and where notices go; both on the host the resident came by. */
    public record Addresses(URI cityHall) {

        URI back(OnlinePayment payment) {
            return URI.create(cityHall + "/pay/" + payment.receipt() + "/payments/" + payment.reference());
        }

        URI notices(String provider) {
            return URI.create(cityHall + "/api/v1/payment-events/" + provider);
        }
    }

    /**
     * Begins to pay a fee, or goes on where it was begun; a second click leads to the same page of the provider.
     *
     * @return the provider's page
     */
    public Outcome<URI, BeginRefused> begin(
            FeeCase of, Charge charge, String provider, Lang lang, Addresses addresses) {
        var by = providers.find(provider);
        if (by.isEmpty()) {
            return Outcome.refused(BeginRefused.NO_SUCH_PROVIDER);
        }
        for (var round = 0; round < 2; round++) {
            switch (book.begin(of, charge.fee(), provider)) {
                case Outcome.Refused<OnlinePayment, BeginRefused>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Accepted<OnlinePayment, BeginRefused>(var payment) -> {
                    try {
                        if (current(payment, provider)) {
                            return Outcome.accepted(session(of, charge, payment, by.get(), lang, addresses));
                        }
                    } catch (Unavailable e) {
                        LOG.warn("Payment {} did not begin: {}", payment.reference(), e.getMessage());
                        return Outcome.refused(BeginRefused.UNAVAILABLE);
                    } catch (Declined e) {
                        LOG.warn("Payment {} was declined: {}", payment.reference(), e.getMessage());
                    }
                    end(payment);
                }
            }
        }
        return Outcome.refused(BeginRefused.UNAVAILABLE);
    }

    private boolean current(OnlinePayment payment, String provider) {
        return payment.provider().equals(provider)
                && payment.expiresAt().isAfter(clock.instant())
                && book.openYen(payment) == payment.yen();
    }

    private URI session(
            FeeCase of, Charge charge, OnlinePayment payment, PaymentProvider by, Lang lang, Addresses addresses)
            throws Unavailable, Declined {
        if (!payment.page().isEmpty()) {
            return URI.create(payment.page());
        }
        var session = by.begin(new PaymentProvider.Request(
                payment.key(),
                payment.reference(),
                of.title().in(lang) + " " + charge.label().in(lang),
                payment.yen(),
                lang,
                addresses.back(payment),
                addresses.notices(by.id()),
                PaymentBook.LASTS.toSeconds()));
        book.sessionOpened(payment, session.reference(), session.page().toString());
        return session.page();
    }

    /** Asks the provider how a live payment stands; it stands as it stood when the provider does not answer. */
    public OnlinePayment look(OnlinePayment payment) {
        if (payment.state().live()) {
            try {
                var by = providers.find(payment.provider());
                if (by.isPresent()) {
                    settle(payment, by.get().look(payment.key()), "look-up");
                }
            } catch (Unavailable e) {
                LOG.info("Payment {} could not be looked up: {}", payment.reference(), e.getMessage());
            }
        }
        return book.find(payment.reference()).orElseThrow();
    }

    /** Makes sure that nobody pays it any more; money that came is kept as paid. */
    void end(OnlinePayment payment) {
        try {
            var by = providers.find(payment.provider());
            if (by.isEmpty()) {
                book.expire(payment.reference());
            } else {
                settle(payment, by.get().cancel(payment.key()), "cancel");
            }
        } catch (Unavailable e) {
            LOG.info("Payment {} could not be ended: {}", payment.reference(), e.getMessage());
        }
    }

    private void settle(OnlinePayment payment, Optional<Report> report, String source) {
        if (report.isPresent()) {
            book.settle(payment.reference(), report.get(), source);
        } else if (!payment.expiresAt().isAfter(clock.instant()) || source.equals("cancel")) {
            book.expire(payment.reference());
        }
    }

    /** Takes a notice whose signature was found good. A payment of another city is unknown here, whatever the notice says. */
    public Heard hear(String provider, Notice notice) {
        var own = CurrentMunicipality.get().code() + "/";
        var key = notice.report().key();
        if (!key.startsWith(own)) {
            return Heard.UNKNOWN;
        }
        return book.hear(provider, notice.event(), notice.report(), key.substring(own.length()));
    }
}
