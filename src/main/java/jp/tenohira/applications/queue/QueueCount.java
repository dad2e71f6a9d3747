package jp.tenohira.applications.queue;

/** How many cases a filter finds, counted up to a bound: beyond {@link #BOUND} the page says "10,000 or more". */
public record QueueCount(int cases) {

    public static final int BOUND = 10_000;

    public boolean atLeast() {
        return cases > BOUND;
    }

    public int shown() {
        return Math.min(cases, BOUND);
    }
}
