package jp.tenohira.applications.waitingroom;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in a line.
 *
 * @param number the number in the line; null until it is given
 * @param ahead how many come before it and have not had their turn; meaningful with a number only
 */
public record Ticket(
        UUID id,
        String procedure,
        Instant opensAt,
        Instant arrivedAt,
        @Nullable Long number,
        long ahead,
        @Nullable Instant turnAt,
        @Nullable Instant startedAt,
        @Nullable Instant missedAt,
        @Nullable Instant leftAt) {

    /** Where it stands. */
    public enum State {
        /** The reception has not opened. */
        EARLY,
        /** It has opened, and the number comes with the next look. */
        ARRIVED,
        WAITING,
        TURN,
        STARTED,
        MISSED,
        LEFT
    }

    State state(Instant now, Line line) {
        if (leftAt != null) {
            return State.LEFT;
        }
        if (startedAt != null) {
            return State.STARTED;
        }
        if (turnAt != null) {
            return missedAt == null && now.isBefore(until(turnAt, line)) ? State.TURN : State.MISSED;
        }
        if (number != null) {
            return State.WAITING;
        }
        return now.isBefore(opensAt) ? State.EARLY : State.ARRIVED;
    }

    private static Instant until(Instant turnAt, Line line) {
        return turnAt.plus(line.rule().startWithin());
    }

    /** Until when its holder may begin. */
    Instant beginUntil(Line line) {
        var turn = turnAt;
        return turn == null ? Instant.MAX : until(turn, line);
    }
}
