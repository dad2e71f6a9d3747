package jp.tenohira.audit.checks;

import java.math.RoundingMode;
import jp.tenohira.core.Exact;

/** Numbers stated with 約: any rounding to tens, hundreds … is meant, or a little generosity. */
final class Approximation {

    private static final int LARGEST_POWER = 12;
    private static final Exact GENEROSITY = Exact.of(1, 20);

    private Approximation() {}

    /** Whether nobody would object to the stated number as an approximation. */
    static boolean fits(Exact exact, Exact stated) {
        var far = exact.minus(stated);
        var size = far.compareTo(Exact.ZERO) < 0 ? Exact.ZERO.minus(far) : far;
        return size.compareTo(exact.times(GENEROSITY)) <= 0 && (rounds(exact, stated) || isRound(stated));
    }

    /** Whether some rounding of the exact number gives the stated one. */
    static boolean rounds(Exact exact, Exact stated) {
        for (int power = 0; power <= LARGEST_POWER; power++) {
            for (var mode : new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.UP, RoundingMode.DOWN}) {
                if (Exact.of(exact.rounded(-power, mode)).equals(stated)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isRound(Exact stated) {
        return Exact.of(stated.rounded(-1, RoundingMode.DOWN)).equals(stated);
    }
}
