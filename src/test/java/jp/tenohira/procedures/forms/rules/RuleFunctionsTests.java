package jp.tenohira.procedures.forms.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFunctionsTests {

    @ParameterizedTest
    @CsvSource({
        "2017-04-02, 1",
        "2018-04-01, 1",
        "2017-04-01, 2",
        "2012-04-01, 7",
        "2019-01-01, 0",
        "2016-02-29, 3",
        "'', 0",
        "soon, 0"
    })
    void schoolYearsRunFromAprilSecondToAprilFirst(String birthDate, long grade) {
        assertThat(RuleFunctions.gradeIn(birthDate, 2024L)).isEqualTo(grade);
    }

    @Test
    void namesAreComparedWithoutWidthKanaSpacesAndVariants() {
        assertThat(RuleFunctions.normalise("ｻﾄｳ　はな子")).isEqualTo(RuleFunctions.normalise("サトウ ハナ子"));
        assertThat(RuleFunctions.normalise("葛󠄀城")).isEqualTo(RuleFunctions.normalise("葛城"));
        assertThat(RuleFunctions.normalise("ｓａｔｏ")).isEqualTo("SATO");
        assertThat(RuleFunctions.normalise("𠮷田")).isNotEqualTo(RuleFunctions.normalise("吉田"));
    }

    @ParameterizedTest
    @CsvSource({"09:00, 17:45, 525", "22:00, 07:00, 540", "09:00, 09:00, 0", "'', 17:00, 0"})
    void workingHoursMayRunOverMidnight(String from, String until, long minutes) {
        assertThat(RuleFunctions.minutesBetween(from, until)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({"2000-02-29, 2024-02-28, 23", "2000-02-29, 2024-02-29, 24", "'', 2024-02-29, 0"})
    void agesAreCompletedYears(String born, String on, long age) {
        assertThat(RuleFunctions.ageOn(born, on)).isEqualTo(age);
    }
}
