package jp.tenohira.applications.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.path.PathProgress;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands.
 *
 * @param section the code of the section that handles it
 * @param startedAt when the resident began to fill in; unknown for some clients of the API
 * @param outsideCounterHours whether it was submitted while the counters were closed
 * @param version grows with every move; the optimistic lock
 * @param pathStep where the case is on its decision path; {@code decision} at its end, empty before or without one
 * @param dueOn the day by which the step or the whole is due; {@link LocalDate#MAX} while there is none
 * @param answersVersion the number of the {@link CaseVersion} in force
 */
public record Casefile(
        CaseId id,
        ReceiptNumber receipt,
        String procedure,
        int formVersion,
        String section,
        CaseState state,
        @Nullable CaseOutcome outcome,
        @Nullable UUID assignee,
        Instant submittedAt,
        @Nullable Instant startedAt,
        String channel,
        String language,
        String device,
        boolean outsideCounterHours,
        @Nullable String email,
        int version,
        int answersVersion,
        int sentBackCount,
        String pathStep,
        LocalDate dueOn) {

    /** Whether every step of the decision path has approved, or there is none. */
    public boolean pathEnds() {
        return pathStep.isEmpty() || pathStep.equals(PathProgress.DECISION);
    }

    /** Whether the case has a day by which it is due now. */
    public boolean due() {
        return !dueOn.equals(LocalDate.MAX);
    }
}
