package jp.tenohira.applications.casefile;

import jp.tenohira.applications.CaseLife;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.Move;
import jp.tenohira.applications.Step;
import jp.tenohira.core.Outcome;
import org.jspecify.annotations.Nullable;

/** Decides whether a move may be made. Pure: knows the case and the request, nothing else. */
public final class MoveDecision {

    private MoveDecision() {}

    public static Outcome<Move, MoveRefused> decide(Casefile casefile, MoveRequest request) {
        if (casefile.version() != request.expectedVersion()) {
            return Outcome.refused(new MoveRefused.ChangedMeanwhile(casefile.version(), casefile.state()));
        }
        var move = CaseLife.move(casefile.state(), request.step());
        if (move.isEmpty()) {
            return Outcome.refused(new MoveRefused.NotNow(casefile.state(), request.step()));
        }
        if (!move.get().by().contains(request.actor().party())) {
            return Outcome.refused(
                    new MoveRefused.NotBy(request.step(), move.get().by()));
        }
        if (request.step() == Step.DECIDE && !casefile.pathEnds()) {
            return Outcome.refused(new MoveRefused.PathOpen(casefile.pathStep()));
        }
        if (request.step() == Step.DECIDE && request.outcome() == null) {
            return Outcome.refused(new MoveRefused.OutcomeMissing());
        }
        if (needsReason(request) ? !usable(request.reason()) : tooLong(request.reason())) {
            return Outcome.refused(new MoveRefused.ReasonMissing(request.step()));
        }
        return Outcome.accepted(move.get());
    }

    private static boolean needsReason(MoveRequest request) {
        return request.step() == Step.SEND_BACK
                || request.step() == Step.STEP_BACK
                || request.outcome() == CaseOutcome.REFUSE;
    }

    private static boolean usable(@Nullable String reason) {
        return reason != null && !reason.isBlank() && !tooLong(reason);
    }

    private static boolean tooLong(@Nullable String reason) {
        return reason != null && reason.length() > MoveRequest.LONGEST_REASON;
    }
}
