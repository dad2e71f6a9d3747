package jp.tenohira.budget.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.tenohira.budget.trend.Projection.Line;
import jp.tenohira.budget.trend.Projection.Point;
import jp.tenohira.budget.trend.Projection.TooLittle;
import org.junit.jupiter.api.Test;

class ProjectionTests {

    @Test
    void twoYearsAreTooLittle() {
        assertThat(Projection.of(List.of(new Point(2023, 3_315_145_000L), new Point(2024, 3_613_520_000L))))
                .isEqualTo(new TooLittle(2));
        assertThat(Projection.of(List.of())).isEqualTo(new TooLittle(0));
    }

    @Test
    void yearsOnALineGoOnAlongItWithoutARange() {
        var line = line(List.of(new Point(2021, 100), new Point(2022, 130), new Point(2024, 190)));

        assertThat(line.ahead())
                .containsExactly(
                        new Projection.Ahead(2025, 220, 220, 220),
                        new Projection.Ahead(2026, 250, 250, 250),
                        new Projection.Ahead(2027, 280, 280, 280));
    }

    @Test
    void aKnownExampleComesOutAsWorkedByHand() {
        // y = 100, 200, 150: slope 25, mean 150; residuals -25, 50, -25, so s² = 3750; in 2025: 150 + 25·2 = 200,
        // half = 3.078 · √(3750 · (1 + 1/3 + 4/2)) = 344.1…
        var next = line(List.of(new Point(2022, 100), new Point(2023, 200), new Point(2024, 150)))
                .ahead()
                .getFirst();

        assertThat(next).isEqualTo(new Projection.Ahead(2025, 0, 200, 545));
    }

    @Test
    void agreesWithTheTextbookFormulaOnRandomYears() {
        var random = new Random(11);
        for (int round = 0; round < 500; round++) {
            var known = new ArrayList<Point>();
            for (int year = 2010; year < 2013 + random.nextInt(20); year++) {
                if (known.size() < 3 || random.nextInt(5) > 0) {
                    known.add(new Point(year, random.nextLong(1_000_000_000_000L)));
                }
            }
            for (var ahead : line(known).ahead()) {
                var naive = naive(known, ahead.fiscalYear());
                assertThat((double) ahead.middle()).isCloseTo(Math.max(0, naive[1]), within(1000.0));
                assertThat((double) ahead.low()).isCloseTo(Math.max(0, naive[0]), within(1000.0));
                assertThat((double) ahead.high()).isCloseTo(Math.max(0, naive[2]), within(1000.0));
                assertThat(ahead.low()).isLessThanOrEqualTo(ahead.middle());
                assertThat(ahead.middle()).isLessThanOrEqualTo(ahead.high());
            }
        }
    }

    private static Line line(List<Point> known) {
        return (Line) Projection.of(known);
    }

    private static double[] naive(List<Point> known, int year) {
        double[] t = {
            3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.350, 1.345, 1.341,
            1.337, 1.333, 1.330, 1.328, 1.325, 1.323
        };
        var n = known.size();
        var x = known.stream().mapToDouble(Point::fiscalYear).average().orElseThrow();
        var y = known.stream().mapToDouble(Point::yen).average().orElseThrow();
        var sxx =
                known.stream().mapToDouble(p -> Math.pow(p.fiscalYear() - x, 2)).sum();
        var sxy = known.stream()
                .mapToDouble(p -> (p.fiscalYear() - x) * (p.yen() - y))
                .sum();
        var b = sxy / sxx;
        var sse = known.stream()
                .mapToDouble(p -> Math.pow(p.yen() - y - b * (p.fiscalYear() - x), 2))
                .sum();
        var half = t[n - 3] * Math.sqrt(sse / (n - 2) * (1 + 1.0 / n + Math.pow(year - x, 2) / sxx));
        var middle = y + b * (year - x);
        return new double[] {middle - half, middle, middle + half};
    }
}
