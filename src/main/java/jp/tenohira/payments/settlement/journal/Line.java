package jp.tenohira.payments.settlement.journal;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * One line of an entry.
 *
 * @param account 款-項-目-節 of revenue, code of a provider, number of a slip; else empty
 * @param yen always positive; the side says which way
 * @param of what the money was for and where it was taken
 */
public record Line(Side side, Ledger ledger, String account, long yen, Origin of) {

    /**
     * @param day the business day on which it was taken
     * @param tender code of the tender; empty where it does not matter
     */
    public record Origin(String feeKind, String tender, String brand, String section, String place, LocalDate day) {}

    public Line {
        if (yen <= 0) {
            throw new IllegalArgumentException("A line has a positive amount, not " + yen);
        }
    }

    /** A debit of the amount, a credit when it is negative, nothing of nothing. */
    public static Stream<Line> debit(Ledger ledger, String account, long yen, Origin of) {
        return yen == 0
                ? Stream.empty()
                : Stream.of(new Line(yen > 0 ? Side.DEBIT : Side.CREDIT, ledger, account, Math.abs(yen), of));
    }

    public static Stream<Line> credit(Ledger ledger, String account, long yen, Origin of) {
        return debit(ledger, account, -yen, of);
    }

    Line mirrored() {
        return new Line(side.other(), ledger, account, yen, of);
    }

    public long signed() {
        return side == Side.DEBIT ? yen : -yen;
    }
}
