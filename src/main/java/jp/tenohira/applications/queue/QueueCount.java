package jp.tenohira.applications.queue;

/**
 * How many cases a filter finds, counted up to a bound: beyond it the page says "10,000 or more".
 *
 * @param cases at most one more than the bound
 */
public record QueueCount(int cases, int bound) {

    /** What counting by an index goes up to. */
    public static final int BOUND = 10_000;

    /** What a search goes up to, which has to read every name. */
    public static final int BOUND_OF_SEARCH = 1_000;

    public boolean atLeast() {
        return cases > bound;
    }

    public int shown() {
        return Math.min(cases, bound);
    }
}
