package jp.tenohira.applications.checks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.desk.Desk;
import org.jspecify.annotations.Nullable;

/** The door to checking many cases at once. */
public interface CheckRuns {

    /** The most cases of one run. */
    int MOST = 100_000;

    /**
     * Checks the cases by every check that is switched on, in the background, and waits for a short while. What earlier
     * runs found in these cases is replaced.
     */
    Run start(Desk desk, String procedure, List<CaseId> cases);

    Optional<Run> find(Desk desk, UUID id);

    /** The latest run of a procedure by anybody of the section. */
    Optional<Run> latest(Desk desk, String procedure);

    /**
     * A run over many cases.
     *
     * @param cases how many were checked so far
     * @param flawed in how many of them something was found
     * @param problem why it stopped early; null when it did not
     */
    record Run(
            UUID id,
            String procedure,
            String staffName,
            Instant startedAt,
            @Nullable Instant finishedAt,
            int chosen,
            int cases,
            int flawed,
            int findings,
            @Nullable String problem) {

        public boolean finished() {
            return finishedAt != null;
        }
    }
}
