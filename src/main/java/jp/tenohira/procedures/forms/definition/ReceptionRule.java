package jp.tenohira.procedures.forms.definition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** When applications are received. */
public sealed interface ReceptionRule {

    ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** How long after the closing an application may still be filed that was begun before it. */
    Duration grace();

    /** From the first moment until the last, both in Japanese time; the last moment itself is too late. */
    record Period(LocalDateTime from, LocalDateTime until, Duration grace) implements ReceptionRule {
        public Instant opensAt() {
            return from.atZone(JAPAN).toInstant();
        }

        public Instant closesAt() {
            return until.atZone(JAPAN).toInstant();
        }
    }

    /** A reception that comes again: it opens every so many days from the first time on, for so many days each. */
    record Every(LocalDateTime from, int days, int openDays, Duration grace) implements ReceptionRule {
        public Instant firstOpensAt() {
            return from.atZone(JAPAN).toInstant();
        }
    }

    /** A period that moves along with the clock, so that one can always apply: for a demonstration. */
    record FollowingTheClock(int daysBefore, int daysAfter, LocalTime opens, LocalTime closes, Duration grace)
            implements ReceptionRule {}
}
