package jp.tenohira.payments.sales.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.tenohira.core.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShutRegularlyTests {

    @ParameterizedTest
    @ValueSource(strings = {"月、祝日、年末年始", "月曜,祝日,年末年始", "月曜日・祝日・年末年始", "Mon, holidays, turn of the year"})
    void daysAreReadAsTheyAreWritten(String written) {
        var shut = ShutRegularly.read(written).orElseThrow();

        assertThat(shut.in(Lang.JA)).isEqualTo("月、祝日、年末年始");
        assertThat(shut.in(Lang.EN)).isEqualTo("Mon, holidays, turn of the year");
        assertThat(shut.on(LocalDate.of(2024, 5, 13))).isTrue();
        assertThat(shut.on(LocalDate.of(2024, 5, 3))).isTrue();
        assertThat(shut.on(LocalDate.of(2024, 12, 29))).isTrue();
        assertThat(shut.on(LocalDate.of(2024, 12, 28))).isFalse();
        assertThat(shut.on(LocalDate.of(2024, 5, 14))).isFalse();
        assertThat(shut.on(LocalDate.of(2019, 5, 3))).as("not known").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "月、", "毎週月曜", "Funday"})
    void whatIsNoDayIsNotRead(String written) {
        assertThat(ShutRegularly.read(written)).isEmpty();
    }

    @Test
    void whatIsNeverShutIsNotShut() {
        assertThat(ShutRegularly.NEVER.on(LocalDate.of(2025, 1, 1))).isFalse();
    }
}
