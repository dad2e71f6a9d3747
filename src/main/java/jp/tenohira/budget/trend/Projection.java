package jp.tenohira.budget.trend;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import jp.tenohira.core.Exact;

/**
 * Where the yearly amounts may go: the least squares line through the known years, and around it the range in which a further year's
 * amount lies in 8 of 10 cases if the years scatter about a line by chance (prediction interval by Student's t with n - 2 degrees of
 * freedom, two-sided 80%). The line is exact; limits are rounded away from it, to whole yen, and never below 0.
 */
public sealed interface Projection {

    int LEAST_YEARS = 3;
    int YEARS_AHEAD = 3;

    /** What is known of a year. */
    record Point(int fiscalYear, long yen) {}

    /** What may come. */
    record Ahead(int fiscalYear, long low, long middle, long high) {}

    /** Fewer than {@value #LEAST_YEARS} years: nothing can be said. */
    record TooLittle(int years) implements Projection {}

    record Line(List<Point> known, List<Ahead> ahead) implements Projection {}

    static Projection of(List<Point> known) {
        if (known.size() < LEAST_YEARS) {
            return new TooLittle(known.size());
        }
        var fit = Fit.through(known);
        var last = known.stream().mapToInt(Point::fiscalYear).max().orElseThrow();
        return new Line(
                List.copyOf(known),
                IntStream.rangeClosed(1, YEARS_AHEAD)
                        .mapToObj(step -> fit.at(last + step))
                        .toList());
    }

    /**
     * @param spread the squares of the years' distances from their mean
     * @param scatter the mean square of what the line leaves, by n - 2
     */
    record Fit(int years, Exact meanYear, Exact meanYen, Exact slope, Exact spread, Exact scatter) {

        /** Student's t, 90th percentile, for 1, 2, 3 … degrees of freedom; more than 30 are taken as 30. */
        private static final String[] T = {
            "3.078", "1.886", "1.638", "1.533", "1.476", "1.440", "1.415", "1.397", "1.383", "1.372",
            "1.363", "1.356", "1.350", "1.345", "1.341", "1.337", "1.333", "1.330", "1.328", "1.325",
            "1.323", "1.321", "1.319", "1.318", "1.316", "1.315", "1.314", "1.313", "1.311", "1.310"
        };

        static Fit through(List<Point> known) {
            var n = Exact.of(known.size());
            var meanYear = sum(known.stream().map(p -> Exact.of(p.fiscalYear())).toList())
                    .dividedBy(n);
            var meanYen =
                    sum(known.stream().map(p -> Exact.of(p.yen())).toList()).dividedBy(n);
            var spread = Exact.ZERO;
            var together = Exact.ZERO;
            var square = Exact.ZERO;
            for (var point : known) {
                var x = Exact.of(point.fiscalYear()).minus(meanYear);
                var y = Exact.of(point.yen()).minus(meanYen);
                spread = spread.plus(x.times(x));
                together = together.plus(x.times(y));
                square = square.plus(y.times(y));
            }
            var slope = together.dividedBy(spread);
            var scatter = square.minus(slope.times(together)).dividedBy(Exact.of(known.size() - 2L));
            return new Fit(known.size(), meanYear, meanYen, slope, spread, scatter);
        }

        private static Exact sum(List<Exact> values) {
            return values.stream().reduce(Exact.ZERO, Exact::plus);
        }

        Ahead at(int year) {
            var x = Exact.of(year).minus(meanYear);
            var middle = meanYen.plus(slope.times(x));
            var variance = scatter.times(
                    Exact.of(1).plus(Exact.of(1, years)).plus(x.times(x).dividedBy(spread)));
            var half = Exact.of(root(variance).multiply(new BigDecimal(T[Math.min(T.length, years - 2) - 1])));
            return new Ahead(
                    year,
                    whole(middle.minus(half), RoundingMode.FLOOR),
                    whole(middle, RoundingMode.HALF_UP),
                    whole(middle.plus(half), RoundingMode.CEILING));
        }

        private static BigDecimal root(Exact square) {
            return new BigDecimal(square.numerator())
                    .divide(new BigDecimal(square.denominator()), MathContext.DECIMAL128)
                    .sqrt(MathContext.DECIMAL128);
        }

        private static long whole(Exact yen, RoundingMode mode) {
            return Math.max(0, yen.rounded(0, mode).longValueExact());
        }
    }
}
