package jp.tenohira.applications.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;
import java.util.stream.IntStream;
import jp.tenohira.core.CounterHours;
import jp.tenohira.core.JapaneseDates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Working days by the city's calendar, paused while a case is sent back. */
class WorkingClockTests {

    @ParameterizedTest(name = "{2} working days from {0}, away {3} to {4}: {5}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-11-25T10:00, a Wednesday,                        1, -,                -,                2026-11-26
            2026-11-25T00:00, the first moment of a day counts,   1, -,                -,                2026-11-26
            2026-11-27T23:59, a Friday evening,                   1, -,                -,                2026-11-30
            2026-11-20T10:00, a holiday on Monday,                1, -,                -,                2026-11-24
            2026-12-28T10:00, the turn of the year,               1, -,                -,                2027-01-04
            2026-05-01T10:00, Golden Week with a substitute day,  2, -,                -,                2026-05-08
            2026-11-25T10:00, sent back the same day,             2, 2026-11-25T15:00, 2026-11-25T16:00, 2026-11-27
            2026-11-25T10:00, away from Thursday to Monday,       2, 2026-11-26T15:00, 2026-11-30T09:00, 2026-12-01
            2026-11-25T10:00, away before its second day,         2, 2026-11-25T15:00, 2026-12-02T18:00, 2026-12-04
            2026-11-25T10:00, still away,                         2, 2026-11-25T15:00, -,                -
            2026-11-25T10:00, away after it was due,              1, 2026-11-27T15:00, -,                2026-11-26
            """)
    void isDueAfterSoManyWorkingDays(
            LocalDateTime from, String why, int days, LocalDateTime away, LocalDateTime back, LocalDate due) {
        var clock = WorkingClock.NEVER.started(inJapan(from));
        clock = away == null ? clock : clock.stopped(inJapan(away));
        clock = back == null ? clock : clock.started(inJapan(back));

        assertThat(clock.due(days).orElse(null)).as(why).isEqualTo(due);
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    /** Whatever the pauses: exactly so many counted days lie up to the due day, and the due day is one of them. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theDueDayIsTheLastOfTheDaysCounted(int seed) {
        var random = new Random(seed);
        var clock = randomly(random);
        var days = 1 + random.nextInt(30);

        var due = clock.due(days).orElseThrow();

        assertThat(clock.used(due)).isEqualTo(days);
        assertThat(clock.used(due.minusDays(1))).isEqualTo(days - 1);
        assertThat(CounterHours.areOpenOn(due)).isTrue();
        assertThat(clock.due(days + 1).orElseThrow()).isAfter(due);
        assertThat(clock.used(due)).isEqualTo(countedOneByOne(clock, due));
    }

    /** A pause never brings a due day forward, and one more pause never does. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aPauseNeverShortensThePeriod(int seed) {
        var random = new Random(seed);
        var start = moment(random, Instant.parse("2026-01-05T00:00:00Z"));
        var without = WorkingClock.NEVER.started(start);
        var away = moment(random, start);
        var back = moment(random, away);
        var with = without.stopped(away).started(back);
        var days = 1 + random.nextInt(30);

        assertThat(with.due(days).orElseThrow())
                .isAfterOrEqualTo(without.due(days).orElseThrow());
        assertThat(with.used(LocalDate.of(2027, 3, 1))).isLessThanOrEqualTo(without.used(LocalDate.of(2027, 3, 1)));
    }

    @Test
    void whatNeverBeganIsNeverDue() {
        assertThat(WorkingClock.NEVER.due(1)).isEmpty();
        assertThat(WorkingClock.NEVER.used(LocalDate.of(2026, 12, 1))).isZero();
    }

    private static long countedOneByOne(WorkingClock clock, LocalDate until) {
        var first = LocalDate.ofInstant(clock.spans().getFirst().from(), JapaneseDates.JST);
        return first.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(CounterHours::areOpenOn)
                .filter(day -> {
                    var begins = inJapan(day.atTime(LocalTime.MIDNIGHT));
                    return clock.spans().stream()
                            .anyMatch(span -> !begins.isBefore(span.from())
                                    && (span.until() == null || begins.isBefore(span.until())));
                })
                .count();
    }

    private static WorkingClock randomly(Random random) {
        var at = moment(random, Instant.parse("2026-01-05T00:00:00Z"));
        var clock = WorkingClock.NEVER.started(at);
        for (var pauses = random.nextInt(5); pauses > 0; pauses--) {
            at = moment(random, at);
            clock = clock.stopped(at);
            at = moment(random, at);
            clock = clock.started(at);
        }
        return clock;
    }

    private static Instant moment(Random random, Instant after) {
        return after.plusSeconds(random.nextInt(14 * 24 * 60 * 60));
    }

    private static Instant inJapan(LocalDateTime time) {
        return time.atZone(JapaneseDates.JST).toInstant();
    }
}
