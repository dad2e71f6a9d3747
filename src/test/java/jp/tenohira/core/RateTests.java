package jp.tenohira.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RateTests {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Test
    void showsThePublishedRateOfApplicationsOutsideCounterHours() {
        assertThat(new Rate(1930, 2791).percent(1)).contains(new BigDecimal("69.2"));
    }

    @Test
    void roundsHalfUp() {
        assertThat(new Rate(1, 8).percent(0)).contains(new BigDecimal("13"));
        assertThat(new Rate(5, 1000).percent(0)).contains(new BigDecimal("1"));
        assertThat(new Rate(49, 10_000).percent(0)).contains(new BigDecimal("0"));
    }

    @Test
    void ofNothingThereIsNoRate() {
        assertThat(new Rate(0, 0).percent(1)).isEmpty();
        assertThat(new Rate(0, 0).pointsAbove(new Rate(1, 2), 1)).isEmpty();
    }

    @Test
    void aDifferenceIsRoundedOnceAndNotFromRoundedRates() {
        // 66.7 - 33.3 would be 33.4
        assertThat(new Rate(2, 3).pointsAbove(new Rate(1, 3), 1)).contains(new BigDecimal("33.3"));
    }

    @Test
    void agreesWithDecimalArithmeticOnAnyCounts() {
        var random = new Random(20231106);
        for (int i = 0; i < 20_000; i++) {
            var whole = random.nextLong(1, 10_000_000_000L);
            var part = random.nextLong(0, whole + 1);
            var digits = random.nextInt(0, 5);
            var expected = BigDecimal.valueOf(part)
                    .multiply(HUNDRED)
                    .divide(BigDecimal.valueOf(whole), digits, RoundingMode.HALF_UP);

            assertThat(new Rate(part, whole).percent(digits)).contains(expected);
        }
    }

    @Test
    void differencesAgreeWithDecimalArithmeticOnAnyCounts() {
        var random = new Random(861);
        for (int i = 0; i < 20_000; i++) {
            var mine = new Rate(random.nextInt(5000), random.nextInt(1, 5000));
            var theirs = new Rate(random.nextInt(5000), random.nextInt(1, 5000));
            var a = BigDecimal.valueOf(mine.numerator()).multiply(BigDecimal.valueOf(theirs.denominator()));
            var b = BigDecimal.valueOf(theirs.numerator()).multiply(BigDecimal.valueOf(mine.denominator()));
            var expected = a.subtract(b)
                    .multiply(HUNDRED)
                    .divide(BigDecimal.valueOf(mine.denominator() * theirs.denominator()), 1, RoundingMode.HALF_UP);

            assertThat(mine.pointsAbove(theirs, 1)).contains(expected);
        }
    }

    @Test
    void negativeNumbersShowATriangleInTablesAndAMinusInFiles() {
        var number = new BigDecimal("-1234.50");
        assertThat(JapaneseNumbers.inTable(number)).isEqualTo("△1,234.50");
        assertThat(JapaneseNumbers.inTable(number, Lang.EN)).isEqualTo("−1,234.50");
        assertThat(JapaneseNumbers.inFile(number)).isEqualTo("-1234.50");
        assertThat(JapaneseNumbers.inTable(2791)).isEqualTo("2,791");
    }
}
