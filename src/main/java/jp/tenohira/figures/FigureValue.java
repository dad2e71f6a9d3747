package jp.tenohira.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.tenohira.core.Exact;
import jp.tenohira.figures.formulas.Formula.Operation;
import jp.tenohira.figures.formulas.Formula.Operator;

/**
 * A figure computed for a slice, exact and with its parts. No value means: no data.
 *
 * @param slice what was asked for
 * @param counted the slice whose records went in: the same, but for a stock the last month or year of the period
 * @param measured the metrics that went in
 * @param missing months that were asked for and of which nothing was received
 * @param asOf the moment whose data were read
 */
public record FigureValue(
        Figure figure,
        Slice slice,
        Slice counted,
        Map<String, Exact> measured,
        SortedSet<YearMonth> missing,
        Instant asOf) {

    public FigureValue {
        measured = Map.copyOf(measured);
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    public FigureValue(Figure figure, Slice slice, Map<String, Exact> measured, Instant asOf) {
        this(figure, slice, slice, measured, Collections.emptySortedSet(), asOf);
    }

    /** Whether it will change when what is late arrives (暫定). */
    public boolean provisional() {
        return !missing.isEmpty();
    }

    /** The exact value; a share lies between 0 and 1. */
    public Optional<Exact> exact() {
        return figure.formula().value(measured);
    }

    /** The value as shown, rounded once: 69.2 for a percentage. */
    public Optional<BigDecimal> shown() {
        return exact().map(figure::shown);
    }

    /** The count above the line: 1930. For a figure that is no ratio, the value itself. */
    public Optional<BigInteger> numerator() {
        return parts().map(Parts::numerator);
    }

    /** The count below the line: 2791. For a figure that is no ratio, 1 or what makes the value exact. */
    public Optional<BigInteger> denominator() {
        return parts().map(Parts::denominator);
    }

    private record Parts(BigInteger numerator, BigInteger denominator) {}

    private Optional<Parts> parts() {
        if (figure.formula() instanceof Operation(var above, var operator, var below) && operator == Operator.OVER) {
            var wholes = above.value(measured)
                    .filter(FigureValue::isWhole)
                    .flatMap(a -> below.value(measured)
                            .filter(FigureValue::isWhole)
                            .map(b -> new Parts(a.numerator(), b.numerator())));
            if (wholes.isPresent()) {
                return wholes;
            }
        }
        return exact().map(value -> new Parts(value.numerator(), value.denominator()));
    }

    private static boolean isWhole(Exact value) {
        return value.denominator().equals(BigInteger.ONE);
    }
}
