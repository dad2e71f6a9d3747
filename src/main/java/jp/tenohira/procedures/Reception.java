package jp.tenohira.procedures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import jp.tenohira.core.JapaneseDates;

/** When applications are received. */
public sealed interface Reception {

    /** The period in force or nearest, seen at this moment. */
    Period at(Instant now);

    /** From the first moment until the last, which itself is too late. */
    record Period(Instant opensAt, Instant closesAt) implements Reception {

        private static final long LONG_DAYS = 50L * 365;

        public Period {
            if (!opensAt.isBefore(closesAt)) {
                throw new IllegalArgumentException("A reception closes after it opens: " + opensAt + ", " + closesAt);
            }
        }

        /** Whether it has in practice no end: what is received all the year round. */
        public boolean allYear() {
            return Duration.between(opensAt, closesAt).toDays() > LONG_DAYS;
        }

        public boolean contains(Instant moment) {
            return !moment.isBefore(opensAt) && moment.isBefore(closesAt);
        }

        @Override
        public Period at(Instant now) {
            return this;
        }
    }

    /**
     * A period that moves along with the clock, so that one can always apply. For the demo city only: where the demo is
     * off it is never received.
     *
     * @param opens and closes: times of day in Japan
     */
    record FollowingTheClock(int daysBefore, int daysAfter, LocalTime opens, LocalTime closes) implements Reception {

        public FollowingTheClock {
            if (daysBefore < 1 || daysAfter < 1) {
                throw new IllegalArgumentException("A reception that follows the clock is open today");
            }
        }

        @Override
        public Period at(Instant now) {
            var today = LocalDate.ofInstant(now, JapaneseDates.JST);
            return new Period(
                    today.minusDays(daysBefore)
                            .atTime(opens)
                            .atZone(JapaneseDates.JST)
                            .toInstant(),
                    today.plusDays(daysAfter)
                            .atTime(closes)
                            .atZone(JapaneseDates.JST)
                            .toInstant());
        }
    }
}
