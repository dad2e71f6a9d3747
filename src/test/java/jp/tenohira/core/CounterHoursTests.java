package jp.tenohira.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CounterHoursTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"2023-11-06T08:30:00", "2023-11-06T12:30:00", "2023-11-06T17:14:59.999999", "2024-01-04T08:30"})
    void areOpenOnWeekdaysFromHalfPastEightUpToAQuarterPastFive(LocalDateTime moment) {
        assertThat(CounterHours.areOpenAt(moment)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2023-11-06T08:29:59.999999", "2023-11-06T17:15:00", "2023-11-06T21:14:00", "2023-11-07T00:00"})
    void areClosedBeforeAndAfter(LocalDateTime moment) {
        assertThat(CounterHours.areOpenAt(moment)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-11-11T10:00", // Saturday
                "2023-11-12T10:00", // Sunday
                "2023-11-23T10:00", // Labour Thanksgiving Day
                "2023-01-02T10:00", // substitute for New Year's Day
                "2026-09-22T10:00", // between two holidays
                "2023-12-29T10:00",
                "2024-01-03T10:00",
                "2025-12-31T10:00"
            })
    void areClosedOnWeekendsHolidaysAndAtTheTurnOfTheYear(LocalDateTime moment) {
        assertThat(CounterHours.areOpenAt(moment)).isFalse();
    }

    @Test
    void openAgainOnTheLastAndFirstWorkingDaysAroundNewYear() {
        assertThat(CounterHours.areOpenAt(LocalDateTime.parse("2023-12-28T17:14:59")))
                .isTrue();
        assertThat(CounterHours.areOpenAt(LocalDateTime.parse("2024-01-04T08:30:00")))
                .isTrue();
    }

    @Test
    void areReadInJapanWhateverTheServersZone() {
        assertThat(CounterHours.areOpenAt(Instant.parse("2023-11-05T23:30:00Z")))
                .isTrue();
        assertThat(CounterHours.areOpenAt(Instant.parse("2023-11-06T08:15:00Z")))
                .isFalse();
    }
}
