package jp.tenohira.procedures.forms.definition;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** When applications are received. */
public sealed interface ReceptionRule {

    ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** From the first moment until the last, both in Japanese time; the last moment itself is too late. */
    record Period(LocalDateTime from, LocalDateTime until) implements ReceptionRule {
        public Instant opensAt() {
            return from.atZone(JAPAN).toInstant();
        }

        public Instant closesAt() {
            return until.atZone(JAPAN).toInstant();
        }
    }

    /** A period that moves along with the clock, so that one can always apply: for a demonstration. */
    record FollowingTheClock(int daysBefore, int daysAfter, LocalTime opens, LocalTime closes)
            implements ReceptionRule {}
}
