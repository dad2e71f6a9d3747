package jp.tenohira.applications.waitingroom;

/** What somebody who wants to begin is told at the door. */
public sealed interface Admission {

    /** Begin at once: there is no waiting room, or it is one's turn. */
    record Go() implements Admission {}

    /** Wait; the place is kept under this token. */
    record Wait(String token) implements Admission {}

    /** The reception is neither open nor about to open. */
    record Closed() implements Admission {}
}
