package jp.tenohira.core;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A part of a whole, kept as the two counts it comes from. Shown as a percentage rounded half up once; of nothing there is no
 * rate, which is "no data" and not 0.
 */
public record Rate(long numerator, long denominator) {

    private static final Exact HUNDRED = Exact.of(100);

    public Rate {
        if (denominator < 0) {
            throw new IllegalArgumentException("A whole is not negative: " + denominator);
        }
    }

    /** The exact share between 0 and 1; empty when the whole is 0. */
    public Optional<Exact> share() {
        return denominator == 0 ? Optional.empty() : Optional.of(Exact.of(numerator, denominator));
    }

    /** The percentage with this many digits after the point: 1930 of 2791 is 69.2. */
    public Optional<BigDecimal> percent(int digits) {
        return share().map(share -> share.times(HUNDRED).rounded(digits));
    }

    /** This rate less the other in percentage points, from the exact values and rounded once. */
    public Optional<BigDecimal> pointsAbove(Rate other, int digits) {
        return share().flatMap(mine ->
                other.share().map(theirs -> mine.minus(theirs).times(HUNDRED).rounded(digits)));
    }
}
