package jp.tenohira.applications.casefile;

import java.time.Instant;

/** A message between the city and the resident about a case. */
public record CaseMessage(int number, Instant at, Direction direction, String author, String body) {

    /** The longest message either side can send. */
    public static final int LONGEST = 4000;

    /** Who wrote to whom. */
    public enum Direction {
        FROM_CITY,
        FROM_RESIDENT
    }
}
