package jp.tenohira.assistant.guard.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckDigitsTests {

    @Test
    void myNumberChecksItsLastDigit() {
        assertThat(CheckDigits.myNumber("123456789018")).isTrue();
        assertThat(CheckDigits.myNumber("123456789012")).isFalse();
        assertThat(CheckDigits.myNumber("023456789018")).isFalse();
    }

    @Test
    void cardsCheckByLuhn() {
        assertThat(CheckDigits.luhn("4111111111111111")).isTrue();
        assertThat(CheckDigits.luhn("4111111111111112")).isFalse();
    }

    @Test
    void insurersCheckByModulusTen() {
        assertThat(CheckDigits.insurance("06130020")).isFalse();
        assertThat(CheckDigits.insurance("06130017")).isTrue();
    }

    @Test
    void everyDigitHasExactlyOneCheckDigit() {
        for (var number = 0; number < 500; number++) {
            var first = "%011d".formatted(number * 199_999_999L);
            var right = 0;
            for (var last = 0; last < 10; last++) {
                right += CheckDigits.myNumber(first + last) ? 1 : 0;
            }
            assertThat(right).as(first).isOne();
        }
    }
}
