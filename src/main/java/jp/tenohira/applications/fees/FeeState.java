package jp.tenohira.applications.fees;

import java.util.Locale;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Tag;

/** How a fee stands. */
public enum FeeState {
    OPEN(Tag.Colour.ORANGE),
    /** Open, and the time to pay is over. */
    EXPIRED(Tag.Colour.RED),
    PAID(Tag.Colour.GREEN),
    /** More was paid than is due. */
    OVER(Tag.Colour.RED),
    /** The case ended without what was asked for, and what was paid went back. */
    REFUNDED(Tag.Colour.GREEN),
    /** The case ended without what was asked for before anything was paid. */
    NOT_DUE(Tag.Colour.GREEN);

    private final Tag.Colour colour;

    FeeState(Tag.Colour colour) {
        this.colour = colour;
    }

    public static FeeState of(Charge charge, Casefile casefile) {
        if (casefile.state() == CaseState.WITHDRAWN
                || casefile.state() == CaseState.NOTIFIED && casefile.outcome() == CaseOutcome.REFUSE) {
            return charge.paidYen() > 0 ? PAID : charge.payments().isEmpty() ? NOT_DUE : REFUNDED;
        }
        if (charge.openYen() > 0) {
            return charge.expired() ? EXPIRED : OPEN;
        }
        return charge.openYen() < 0 ? OVER : PAID;
    }

    public boolean isOpen() {
        return this == OPEN || this == EXPIRED;
    }

    public Tag tag(Frame frame) {
        return new Tag(frame.t("fees.state." + name().toLowerCase(Locale.ROOT).replace('_', '-')), colour);
    }
}
