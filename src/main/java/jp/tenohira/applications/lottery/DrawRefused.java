package jp.tenohira.applications.lottery;

import java.time.Instant;

/** Why no lots were drawn. */
public sealed interface DrawRefused {

    /** There is no lottery for this round, or nobody took part. */
    record NothingToDraw() implements DrawRefused {}

    /** The announced time has not come. */
    record TooEarly(Instant plannedAt) implements DrawRefused {}

    /** Lots are drawn once. */
    record AlreadyDrawn(Instant drawnAt) implements DrawRefused {}

    /** The public value that was announced is missing, or is longer than a line. */
    record PublicValueMissing() implements DrawRefused {}
}
