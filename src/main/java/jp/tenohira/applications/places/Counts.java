package jp.tenohira.applications.places;

/**
 * How a round stands.
 *
 * @param entries those that have not given up
 */
public record Counts(Terms terms, int entries) {

    /** Places nobody has yet; in a lottery nobody has one before the draw. */
    public int left() {
        return Math.max(0, terms.places() - entries);
    }

    public int taken() {
        return Math.min(terms.places(), entries);
    }

    public int waiting() {
        return Math.min(terms.waitingList(), Math.max(0, entries - terms.places()));
    }

    /** Whether one more would find neither place nor room to wait. */
    public boolean full() {
        return !terms.lottery() && entries >= terms.room();
    }
}
