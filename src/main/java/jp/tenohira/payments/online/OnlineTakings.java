package jp.tenohira.payments.online;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Text;
import jp.tenohira.payments.Taking;
import jp.tenohira.payments.TakingNames;
import jp.tenohira.payments.TakingsSource;
import jp.tenohira.payments.Till;
import jp.tenohira.payments.online.book.OnlinePayment;
import jp.tenohira.payments.online.book.PaymentBook;
import jp.tenohira.payments.online.refunds.Refunds;
import org.springframework.stereotype.Component;

/** Days' payments and refunds, each a taking of its own whose origin is its reference. */
@Component
class OnlineTakings implements TakingsSource {

    private static final Text NAME = Text.of("オンライン納付", "Paid online");

    private final PaymentBook book;
    private final Refunds refunds;
    private final Clock clock;

    OnlineTakings(PaymentBook book, Refunds refunds, Clock clock) {
        this.book = book;
        this.refunds = refunds;
        this.clock = clock;
    }

    @Override
    public String code() {
        return Taking.ONLINE;
    }

    @Override
    public List<Taking> within(LocalDate from, LocalDate to) {
        var takings = new ArrayList<Taking>();
        for (var payment : book.paidOn(from, to)) {
            takings.add(
                    taking(payment, Objects.requireNonNull(payment.businessDay()), payment.yen(), payment.reference()));
        }
        for (var refund : refunds.doneOn(from, to)) {
            var payment = book.find(refund.payment()).orElseThrow();
            takings.add(
                    taking(payment, Objects.requireNonNull(refund.businessDay()), -refund.yen(), refund.reference()));
        }
        return takings;
    }

    @Override
    public Missing missing(LocalDate from, LocalDate to) {
        return new Waiting(book, clock);
    }

    private record Waiting(PaymentBook book, Clock clock) implements Missing {

        /** Over, and of every payment that was begun by then it is known how it ended. Of other facilities we know nothing that is missing. */
        @Override
        public boolean complete(String facility, LocalDate day) {
            if (!facility.equals(Taking.ONLINE)) {
                return true;
            }
            var end = day.plusDays(1).atStartOfDay(JapaneseDates.JST).toInstant();
            return !clock.instant().isBefore(end) && book.liveBefore(end, 1).isEmpty();
        }

        @Override
        public Set<Till> silent(LocalDate day) {
            return Set.of();
        }
    }

    @Override
    public TakingNames names(LocalDate day) {
        return new TakingNames(Map.of(Taking.ONLINE, NAME), Map.of(), Map.of());
    }

    private static Taking taking(OnlinePayment payment, LocalDate day, long yen, String origin) {
        return new Taking(
                payment.section(),
                Taking.ONLINE,
                payment.provider(),
                day,
                payment.feeKind(),
                payment.tender(),
                payment.brand(),
                yen,
                1,
                origin);
    }
}
