package jp.tenohira.payments.online;

import java.time.Clock;
import java.time.Duration;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import jp.tenohira.payments.online.book.PaymentBook;
import jp.tenohira.payments.online.provider.PaymentProviders;
import jp.tenohira.payments.online.refunds.Refunds;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks up payments of which no notice came, ends those nobody paid in time, and sends refunds again that did not get through. */
@Component
class Reconciliation {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 200;

    private final PaymentBook book;
    private final Payments payments;
    private final Refunds refunds;
    private final PaymentProviders providers;
    private final Municipalities municipalities;
    private final Clock clock;

    Reconciliation(
            PaymentBook book,
            Payments payments,
            Refunds refunds,
            PaymentProviders providers,
            Municipalities municipalities,
            Clock clock) {
        this.book = book;
        this.payments = payments;
        this.refunds = refunds;
        this.providers = providers;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${tenohira.payments.online.every:30s}",
            initialDelayString = "${tenohira.payments.online.every:30s}")
    void everywhere() {
        for (var municipality : municipalities.all()) {
            CurrentMunicipality.run(municipality, () -> {
                if (providers.any()) {
                    lookUp(PATIENCE);
                    refunds.sendDue();
                }
            });
        }
    }

    void lookUp(Duration patience) {
        var now = clock.instant();
        for (var payment : book.liveBefore(now.minus(patience), AT_ONCE)) {
            var seen = payments.look(payment);
            if (seen.state().live() && !seen.expiresAt().isAfter(now)) {
                payments.end(seen);
            }
        }
    }
}
