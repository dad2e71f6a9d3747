package jp.tenohira.figures.comparing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.Exact;
import jp.tenohira.figures.FigureValue;

/**
 * A figure beside the same figure of an earlier period.
 *
 * @param departments whose records went into the earlier value; empty when no department was asked for
 * @param crossed the reorganisations between the two
 * @param split whether the earlier department's work went to several, so that nothing can be compared
 */
public record Comparison(
        Kind kind,
        Period period,
        FigureValue now,
        FigureValue before,
        Set<String> departments,
        List<Reorganisation> crossed,
        boolean split) {

    public Comparison {
        departments = Set.copyOf(departments);
        crossed = List.copyOf(crossed);
    }

    public enum Kind {
        LAST_MONTH,
        SAME_MONTH_LAST_YEAR,
        LAST_FISCAL_YEAR,
        SAME_PERIOD_LAST_YEAR
    }

    /** Of exact values, so that it is rounded once. */
    public Optional<Exact> difference() {
        return now.exact().flatMap(a -> before.exact().map(a::minus));
    }

    /** As shown: for a percentage in points. */
    public Optional<BigDecimal> shownDifference() {
        return difference().map(now.figure()::shown);
    }

    /** The difference as a share of the earlier value; a share of a share says nothing. */
    public Optional<Exact> change() {
        return now.figure().isPercentage()
                ? Optional.empty()
                : difference()
                        .flatMap(difference -> before.exact()
                                .filter(value -> value.compareTo(Exact.ZERO) > 0)
                                .map(difference::dividedBy));
    }
}
