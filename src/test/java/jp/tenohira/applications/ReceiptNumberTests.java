package jp.tenohira.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceiptNumberTests {

    @Test
    void theCheckDigitIsTheOneOfThePublishedExample() {
        assertThat(Damm.of("572")).isEqualTo(4);
        assertThat(Damm.of("5724")).isZero();
    }

    @Test
    void showsYearSequenceAndCheckDigit() {
        assertThat(ReceiptNumber.of(2023, 1).value()).matches("2023-0000001-[0-9]");
        assertThat(ReceiptNumber.of(2023, 9_999_999).fiscalYear()).isEqualTo(2023);
    }

    @Test
    void everySingleWrongDigitIsFound() {
        var random = new Random(7);
        for (var i = 0; i < 200; i++) {
            var digits = digits(random);
            for (var at = 0; at < digits.length(); at++) {
                for (var wrong = '0'; wrong <= '9'; wrong++) {
                    if (digits.charAt(at) != wrong) {
                        var typed = new StringBuilder(digits);
                        typed.setCharAt(at, wrong);
                        assertThat(ReceiptNumber.parse(typed.toString())).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void everySwapOfTwoNeighboursIsFound() {
        var random = new Random(8);
        for (var i = 0; i < 1000; i++) {
            var digits = digits(random);
            for (var at = 0; at + 1 < digits.length(); at++) {
                if (digits.charAt(at) != digits.charAt(at + 1)) {
                    var typed = new StringBuilder(digits);
                    typed.setCharAt(at, digits.charAt(at + 1));
                    typed.setCharAt(at + 1, digits.charAt(at));
                    assertThat(ReceiptNumber.parse(typed.toString())).isEmpty();
                }
            }
        }
    }

    @Test
    void understandsFullWidthDigitsSpacesAndMissingHyphens() {
        var number = ReceiptNumber.of(2026, 1234);
        var plain = number.value().replace("-", "");
        var fullWidth = new StringBuilder();
        plain.chars().forEach(c -> fullWidth.append((char) (c - '0' + '０')));

        assertThat(ReceiptNumber.parse(plain)).contains(number);
        assertThat(ReceiptNumber.parse(" " + number.value().replace('-', '－') + "　"))
                .contains(number);
        assertThat(ReceiptNumber.parse(fullWidth.toString())).contains(number);
    }

    @Test
    void whatIsNoNumberIsNone() {
        assertThat(ReceiptNumber.parse("")).isEmpty();
        assertThat(ReceiptNumber.parse("2026-12-1")).isEmpty();
        assertThat(ReceiptNumber.parse("9".repeat(10_000))).isEmpty();
        assertThatThrownBy(() -> new ReceiptNumber("2026-0000001-x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReceiptNumber.of(2026, 10_000_000)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String digits(Random random) {
        return ReceiptNumber.of(2000 + random.nextInt(100), 1 + random.nextInt(9_999_999))
                .value()
                .replace("-", "");
    }
}
