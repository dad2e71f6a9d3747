package jp.tenohira.payments.feereceipts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of registered issuers: T and a corporate number with its check digit. */
class RegistrationNumberTests {

    @Test
    void theCheckDigitFollowsFromTheOtherTwelve() {
        // The example of the National Tax Agency's explanation: 700110005901 has the check digit 8.
        assertThat(RegistrationNumber.checkDigit("700110005901")).isEqualTo(8);
    }

    @Test
    void whatPeopleTypeIsReadInAnyWidth() {
        assertThat(RegistrationNumber.parse(" Ｔ8-7001-1000-5901 "))
                .map(RegistrationNumber::value)
                .contains("T8700110005901");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"T7700110005901", "8700110005901", "T870011000590", "T87001100059011", "", "TA700110005901"})
    void everythingElseIsRefused(String typed) {
        assertThat(RegistrationNumber.parse(typed)).isEmpty();
    }
}
