package jp.tenohira.figures;

import java.math.BigDecimal;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/**
 * The one definition of a number the city hall shows.
 *
 * @param formula over metrics; evaluated exactly and rounded once
 * @param digits after the decimal point when shown
 * @param direction which way is good
 */
public record Figure(
        String code,
        int version,
        Text name,
        Text meaning,
        Text unit,
        Formula formula,
        int digits,
        Direction direction,
        Text source) {

    public enum Direction {
        UP,
        DOWN,
        NEITHER
    }

    private static final Exact HUNDRED = Exact.of(100);

    public boolean isPercentage() {
        return unit.in(Lang.JA).equals("%");
    }

    /** The value as shown: a share as a percentage, rounded half up to the definition's digits. */
    BigDecimal shown(Exact exact) {
        return (isPercentage() ? exact.times(HUNDRED) : exact).rounded(digits);
    }
}
