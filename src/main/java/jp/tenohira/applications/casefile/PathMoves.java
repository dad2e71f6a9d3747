package jp.tenohira.applications.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.Party;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.path.Approving;
import jp.tenohira.applications.path.PathEvent;
import jp.tenohira.applications.path.PathProgress;
import jp.tenohira.applications.path.Paths;
import jp.tenohira.core.Outcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an event keeps of its move, and for the moves along the decision path whether they may be made. */
@Component
class PathMoves {

    private final Paths paths;
    private final ObjectProvider<MoveGuard> guards;

    PathMoves(Paths paths, ObjectProvider<MoveGuard> guards) {
        this.paths = paths;
        this.guards = guards;
    }

    Outcome<Map<String, Object>, MoveRefused> detail(Casefile casefile, MoveRequest request) {
        var refused = guards.orderedStream()
                .flatMap(guard -> guard.refuse(casefile, request).stream())
                .findFirst();
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        return switch (request.step()) {
            case APPROVE -> approval(casefile, request);
            case STEP_BACK -> stepBack(casefile, request);
            case SUBMIT, ASSIGN, ACCEPT, SEND_BACK, RESUBMIT, DECIDE, NOTIFY, WITHDRAW ->
                Outcome.accepted(plain(request));
        };
    }

    void settle(CaseId id) {
        paths.settle(id);
    }

    private Outcome<Map<String, Object>, MoveRefused> approval(Casefile casefile, MoveRequest request) {
        var approved = paths.approve(
                casefile.id(),
                casefile.procedure(),
                casefile.formVersion(),
                casefile.section(),
                request.actor().id());
        return switch (approved) {
            case Outcome.Accepted<Map<String, Object>, Approving.Refused>(var detail) -> Outcome.accepted(detail);
            case Outcome.Refused<Map<String, Object>, Approving.Refused>(var why) ->
                Outcome.refused(new MoveRefused.NotApproved(why));
        };
    }

    /** Whoever could approve now may return it, and so may the head. */
    private Outcome<Map<String, Object>, MoveRefused> stepBack(Casefile casefile, MoveRequest request) {
        var passed = paths
                .progress(casefile.id(), casefile.procedure(), casefile.formVersion())
                .map(PathProgress::earlier)
                .orElse(java.util.List.of())
                .stream()
                .anyMatch(stage -> stage.id().equals(request.stage()));
        if (!passed) {
            return Outcome.refused(new MoveRefused.NoSuchStage(request.stage()));
        }
        if (request.actor().party() != Party.HEAD
                && approval(casefile, request) instanceof Outcome.Refused<Map<String, Object>, MoveRefused> refused) {
            return refused;
        }
        return Outcome.accepted(Map.of(PathEvent.STAGE, request.stage()));
    }

    private static Map<String, Object> plain(MoveRequest request) {
        var detail = new LinkedHashMap<String, Object>();
        if (!request.flags().isEmpty()) {
            detail.put("flags", request.flags().stream().map(Flag::written).toList());
        }
        if (request.outcome() != null) {
            detail.put("outcome", request.outcome().name());
        }
        if (request.step() == Step.ASSIGN) {
            detail.put(
                    "assignee",
                    request.assignee() == null ? "" : request.assignee().toString());
        }
        return detail;
    }
}
