package jp.tenohira.audit.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseNumbers;

/** Exact numbers in sentences: all digits, or the first few and … when there is no end to them. */
final class Digits {

    private static final int SHOWN = 3;

    private Digits() {}

    static String shown(Exact value) {
        var few = value.rounded(SHOWN, RoundingMode.DOWN);
        if (!Exact.of(few).equals(value)) {
            return JapaneseNumbers.inTable(few) + "…";
        }
        var trimmed = few.stripTrailingZeros();
        return JapaneseNumbers.inTable(trimmed.scale() < 0 ? trimmed.setScale(0) : trimmed);
    }

    /** Half of the last digit shown. */
    static Exact halfOfLast(int digits) {
        return Exact.of(BigDecimal.ONE.movePointLeft(digits)).times(Exact.of(1, 2));
    }

    /** Exactly as many digits as asked for, or more where the value needs them and has an end. */
    static BigDecimal exactly(Exact value, int digits) {
        var rounded = value.rounded(digits);
        return Exact.of(rounded).equals(value) ? rounded : value.rounded(Math.max(digits, SHOWN));
    }

    static boolean within(Exact value, Exact low, Exact high) {
        return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
    }
}
