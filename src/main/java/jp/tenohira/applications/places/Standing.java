package jp.tenohira.applications.places;

import java.time.Instant;

/** Where an application stands among those for the same places. */
public sealed interface Standing {

    /** The order of receipt is not final yet; as things are, it has or has not a place. */
    record Settling(boolean place) implements Standing {}

    /** It has a place. */
    record Place() implements Standing {}

    /** It waits for a place; 1 is the first in the list. */
    record OnWaitingList(int number) implements Standing {}

    /** There was no place and no room in the waiting list. */
    record NoPlace() implements Standing {}

    /** It takes part in the draw of this round. */
    record InDraw(Round round) implements Standing {}

    /** It was withdrawn or refused. */
    record GivenUp() implements Standing {}

    /**
     * The standing of one application in its round.
     *
     * @param movedUpAt when a place became free for it; {@link Instant#MIN} when none did
     */
    record Of(Terms terms, Standing standing, Instant movedUpAt) {

        public boolean movedUp() {
            return movedUpAt.isAfter(Instant.MIN);
        }
    }
}
