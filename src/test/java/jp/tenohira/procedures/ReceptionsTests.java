package jp.tenohira.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import jp.tenohira.procedures.Reception.FollowingTheClock;
import jp.tenohira.procedures.Reception.Period;
import jp.tenohira.procedures.Receptions.Standing;
import org.junit.jupiter.api.Test;

class ReceptionsTests {

    private static final Period AUTUMN =
            new Period(Instant.parse("2023-11-05T23:30:00Z"), Instant.parse("2023-11-30T08:15:00Z"));
    private static final Period SPRING =
            new Period(Instant.parse("2024-03-31T23:30:00Z"), Instant.parse("2024-04-05T08:15:00Z"));
    private static final FollowingTheClock ALWAYS =
            new FollowingTheClock(7, 24, LocalTime.of(8, 30), LocalTime.of(17, 15));
    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    @Test
    void opensWithItsFirstMomentAndIsClosedAtItsLast() {
        var receptions = Receptions.of(AUTUMN);

        assertThat(receptions.isOpen(AUTUMN.opensAt())).isTrue();
        assertThat(receptions.isOpen(AUTUMN.opensAt().minusNanos(1))).isFalse();
        assertThat(receptions.isOpen(AUTUMN.closesAt().minusNanos(1))).isTrue();
        assertThat(receptions.isOpen(AUTUMN.closesAt())).isFalse();
    }

    @Test
    void saysWhatComesNextAndWhatWasLast() {
        var receptions = Receptions.of(AUTUMN, SPRING);

        assertThat(receptions.standing(Instant.parse("2023-10-01T00:00:00Z"))).isEqualTo(new Standing.Upcoming(AUTUMN));
        assertThat(receptions.standing(Instant.parse("2023-11-10T00:00:00Z"))).isEqualTo(new Standing.Open(AUTUMN));
        assertThat(receptions.standing(Instant.parse("2024-01-01T00:00:00Z"))).isEqualTo(new Standing.Upcoming(SPRING));
        assertThat(receptions.standing(NOW)).isEqualTo(new Standing.Closed(SPRING));
        assertThat(Receptions.NONE.standing(NOW)).isEqualTo(new Standing.Unstated());
    }

    @Test
    void aReceptionThatFollowsTheClockIsOpenAtAnyMoment() {
        for (var hours = 0; hours < 24; hours++) {
            assertThat(Receptions.of(ALWAYS).isOpen(NOW.plusSeconds(hours * 3600L)))
                    .isTrue();
        }
    }

    @Test
    void anApplicationStatedForAPastPeriodIsInTimeAndOneBesideItIsNot() {
        var receptions = Receptions.of(AUTUMN, ALWAYS);

        assertThat(receptions.acceptsAt(Instant.parse("2023-11-06T12:14:00Z"), NOW))
                .isTrue();
        assertThat(receptions.acceptsAt(Instant.parse("2023-12-01T00:00:00Z"), NOW))
                .isFalse();
        assertThat(receptions.acceptsAt(NOW.minusSeconds(3600), NOW)).isTrue();
    }

    @Test
    void aReceptionThatComesAgainOpensAndClosesEachTimeExactly() {
        var first = Instant.parse("2026-01-05T00:00:00Z");
        var weekly = Receptions.of(new Reception.Every(first, 7, 5, Duration.ZERO));
        var third = new Period(first.plus(Duration.ofDays(14)), first.plus(Duration.ofDays(19)));

        assertThat(weekly.standing(first.minusSeconds(1)))
                .isEqualTo(new Standing.Upcoming(new Period(first, first.plus(Duration.ofDays(5)))));
        assertThat(weekly.standing(third.opensAt())).isEqualTo(new Standing.Open(third));
        assertThat(weekly.standing(third.closesAt().minusNanos(1))).isEqualTo(new Standing.Open(third));
        assertThat(weekly.isOpen(third.closesAt())).isFalse();
        assertThat(weekly.standing(third.closesAt())).isInstanceOf(Standing.Upcoming.class);
    }

    @Test
    void whatWasBegunBeforeTheClosingBelongsToThatReceptionThroughItsGrace() {
        var first = Instant.parse("2026-01-05T00:00:00Z");
        var always = Receptions.of(new Reception.Every(first, 7, 7, Duration.ofMinutes(30)));
        var second = first.plus(Duration.ofDays(7));
        var before = Optional.of(second.minusSeconds(60));

        assertThat(always.receiving(second.plusSeconds(60), before, NOW))
                .hasValueSatisfying(period -> assertThat(period.opensAt()).isEqualTo(first));
        assertThat(always.receiving(second.plusSeconds(60), Optional.empty(), NOW))
                .hasValueSatisfying(period -> assertThat(period.opensAt()).isEqualTo(second));
        assertThat(always.receiving(second.plus(Duration.ofMinutes(30)), before, NOW))
                .as("the last moment of the grace itself is too late")
                .hasValueSatisfying(period -> assertThat(period.opensAt()).isEqualTo(second));
    }
}
