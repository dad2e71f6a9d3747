package jp.tenohira.payments.online.book;

import java.util.Optional;
import java.util.Set;
import jp.tenohira.payments.online.provider.Report;

/** How a payment stands with us. {@link #after} is the whole life of it: whatever is not there changes nothing. */
public enum PaymentState {
    /** Wanted; whether the provider heard of it is not known yet. */
    BEGUN,
    /** Made, and its confirmation is awaited. */
    WAITING,
    PAID,
    FAILED,
    CANCELLED,
    EXPIRED;

    private record Move(Set<PaymentState> from, Report.Status word, PaymentState to) {}

    private static final Set<PaymentState> LIVE = Set.of(BEGUN, WAITING);

    /** Money that came is never denied, even when the payment seemed to be over; and nothing undoes that it came. */
    private static final Set<Move> LIFE = Set.of(
            new Move(Set.of(BEGUN), Report.Status.PROCESSING, WAITING),
            new Move(Set.of(BEGUN, WAITING, FAILED, CANCELLED, EXPIRED), Report.Status.PAID, PAID),
            new Move(LIVE, Report.Status.FAILED, FAILED),
            new Move(LIVE, Report.Status.CANCELLED, CANCELLED),
            new Move(LIVE, Report.Status.EXPIRED, EXPIRED));

    /** Where the provider's word leads; empty when it changes nothing, as a word that comes late or twice does. */
    public Optional<PaymentState> after(Report.Status word) {
        return LIFE.stream()
                .filter(move -> move.word() == word && move.from().contains(this))
                .map(Move::to)
                .findFirst();
    }

    public boolean live() {
        return LIVE.contains(this);
    }
}
