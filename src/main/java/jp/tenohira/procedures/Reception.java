package jp.tenohira.procedures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.LongStream;
import jp.tenohira.core.JapaneseDates;

/** When applications are received. */
public sealed interface Reception {

    /**
     * The periods that may hold a moment, and those next to it.
     *
     * @param now the moment that receptions following the clock follow
     */
    List<Period> around(Instant moment, Instant now);

    /**
     * From the first moment until the last, which itself is too late.
     *
     * @param grace how long after the closing an application is still received that was begun before it
     */
    record Period(Instant opensAt, Instant closesAt, Duration grace) implements Reception {

        private static final long LONG_DAYS = 50L * 365;

        public Period {
            if (!opensAt.isBefore(closesAt)) {
                throw new IllegalArgumentException("A reception closes after it opens: " + opensAt + ", " + closesAt);
            }
            if (grace.isNegative()) {
                throw new IllegalArgumentException("A grace is not negative: " + grace);
            }
        }

        public Period(Instant opensAt, Instant closesAt) {
            this(opensAt, closesAt, Duration.ZERO);
        }

        /** Whether it has in practice no end: what is received all the year round. */
        public boolean allYear() {
            return Duration.between(opensAt, closesAt).toDays() > LONG_DAYS;
        }

        public boolean contains(Instant moment) {
            return !moment.isBefore(opensAt) && moment.isBefore(closesAt);
        }

        /** When the last application can arrive; that moment itself is too late. */
        public Instant endsAt() {
            return closesAt.plus(grace);
        }

        /** Whether something begun in time is filed after the closing, yet within the grace. */
        public boolean graces(Instant startedAt, Instant moment) {
            return contains(startedAt) && !moment.isBefore(closesAt) && moment.isBefore(endsAt());
        }

        @Override
        public List<Period> around(Instant moment, Instant now) {
            return List.of(this);
        }
    }

    /** A reception that comes again: every so many days from the first opening on, for so many days each. */
    record Every(Instant firstOpensAt, int days, int openDays, Duration grace) implements Reception {

        public Every {
            if (days < 1 || openDays < 1 || openDays > days) {
                throw new IllegalArgumentException("A reception is open for some of the days until it opens again");
            }
        }

        /** Japan has no summer time: a day has always 24 hours. */
        @Override
        public List<Period> around(Instant moment, Instant now) {
            var length = Duration.ofDays(days);
            var round = Math.floorDiv(Duration.between(firstOpensAt, moment).toSeconds(), length.toSeconds());
            return LongStream.rangeClosed(round - 1, round + 1)
                    .map(number -> Math.max(0, number))
                    .distinct()
                    .mapToObj(number -> firstOpensAt.plus(length.multipliedBy(number)))
                    .map(opens -> new Period(opens, opens.plus(Duration.ofDays(openDays)), grace))
                    .toList();
        }
    }

    /**
     * A period that moves along with the clock, so that one can always apply. For the demo city only: where the demo is
     * off it is never received.
     *
     * @param opens and closes: times of day in Japan
     */
    record FollowingTheClock(int daysBefore, int daysAfter, LocalTime opens, LocalTime closes, Duration grace)
            implements Reception {

        public FollowingTheClock {
            if (daysBefore < 1 || daysAfter < 1) {
                throw new IllegalArgumentException("A reception that follows the clock is open today");
            }
        }

        public FollowingTheClock(int daysBefore, int daysAfter, LocalTime opens, LocalTime closes) {
            this(daysBefore, daysAfter, opens, closes, Duration.ZERO);
        }

        @Override
        public List<Period> around(Instant moment, Instant now) {
            var today = LocalDate.ofInstant(now, JapaneseDates.JST);
            return List.of(new Period(
                    today.minusDays(daysBefore)
                            .atTime(opens)
                            .atZone(JapaneseDates.JST)
                            .toInstant(),
                    today.plusDays(daysAfter)
                            .atTime(closes)
                            .atZone(JapaneseDates.JST)
                            .toInstant(),
                    grace));
        }
    }
}
