package jp.tenohira.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HolidaysTests {

    /**
     * The Cabinet Office's list (内閣府「国民の祝日・休日」) for 2020 to 2027; 2028 to 2030 by the same law, with the equinoxes the National
     * Astronomical Observatory foresees.
     */
    private static TreeMap<LocalDate, String> published() throws IOException {
        var days = new TreeMap<LocalDate, String>();
        try (var list = HolidaysTests.class.getResourceAsStream("/core/national-holidays.csv")) {
            assertThat(list).isNotNull();
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        var cells = line.split(",", -1);
                        days.put(LocalDate.parse(cells[0]), cells[1]);
                    });
        }
        return days;
    }

    @Test
    void agreesWithThePublishedListOnEveryDayFrom2020To2030() throws IOException {
        var published = published();

        var day = LocalDate.of(2020, 1, 1);
        for (; day.getYear() <= 2030; day = day.plusDays(1)) {
            var name = Holidays.on(day).map(text -> text.in(Lang.JA)).orElse("");
            assertThat(name.startsWith("休日") ? "休日" : name).as("%s", day).isEqualTo(published.getOrDefault(day, ""));
        }

        assertThat(published).hasSize(197);
    }

    @Test
    void knowsTheHolidaysThatTheOlympicGamesMoved() {
        assertThat(Holidays.isHoliday(LocalDate.of(2020, 7, 24))).isTrue();
        assertThat(Holidays.isHoliday(LocalDate.of(2020, 10, 12))).isFalse();
        assertThat(Holidays.isHoliday(LocalDate.of(2021, 8, 9))).isTrue();
        assertThat(Holidays.isHoliday(LocalDate.of(2021, 8, 11))).isFalse();
    }

    @Test
    void refusesYearsUnderAnotherLaw() {
        assertThatThrownBy(() -> Holidays.ofYear(2019)).hasMessageContaining("2020 to 2099, not for 2019");
    }
}
