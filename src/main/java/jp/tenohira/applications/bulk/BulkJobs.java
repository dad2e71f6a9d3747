package jp.tenohira.applications.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.checks.Findings;
import jp.tenohira.applications.desk.Desk;
import org.jspecify.annotations.Nullable;

/** The door to bulk actions. A job belongs to the person who planned it and to the cases of that person's section. */
public interface BulkJobs {

    /** The most cases of one action. */
    int MOST = 10_000;

    /** A chosen case: its receipt number and the version that was on the screen. */
    record Choice(String receipt, int version) {}

    /** Plans an action over the chosen cases; cases of other sections are not taken in. */
    BulkJob plan(Desk desk, Step step, List<Choice> choices, BulkSettings settings);

    Optional<BulkJob> find(Desk desk, UUID id);

    /** Changes with what a planned job will be done; empty when it is planned no more. */
    Optional<BulkJob> settle(Desk desk, UUID id, BulkSettings settings);

    /** What would happen to each case, or did: how many of each verdict. */
    Map<Verdict, Integer> verdicts(Desk desk, BulkJob job);

    /** One page of the cases, by receipt number, each with what would happen to it, or did; null while it waits. */
    List<Result> results(Desk desk, BulkJob job, int page, int size);

    record Result(String receipt, @Nullable Verdict verdict) {}

    int size(BulkJob job);

    /** Whether the job is being worked on right now; one that should be and is not was interrupted. */
    boolean running(BulkJob job);

    /** What was found in the chosen cases, by check: what a send-back will say. */
    List<Findings.ByCheck> findings(BulkJob job);

    /**
     * Starts a planned job, or goes on with one that was interrupted, and waits for a short while; whoever asks twice
     * starts it once.
     */
    void run(Desk desk, UUID id);
}
