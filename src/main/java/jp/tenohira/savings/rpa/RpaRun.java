package jp.tenohira.savings.rpa;

import java.time.Instant;

/**
 * One run of a job.
 *
 * @param run the tool's own name of it
 * @param scenario the version that ran
 */
public record RpaRun(
        String job,
        String run,
        Instant startedAt,
        Instant endedAt,
        int items,
        Result result,
        String scenario,
        Instant receivedAt) {

    public enum Result {
        SUCCEEDED,
        /** Some items were left to people; those in {@code items} were done. */
        PARTLY,
        /** Nothing was done that counts. */
        FAILED
    }

    /** Whether the two say the same of the run, whenever they came in. */
    boolean says(RpaRun other) {
        return job.equals(other.job)
                && run.equals(other.run)
                && startedAt.equals(other.startedAt)
                && endedAt.equals(other.endedAt)
                && items == other.items
                && result == other.result
                && scenario.equals(other.scenario);
    }
}
