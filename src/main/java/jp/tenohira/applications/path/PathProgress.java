package jp.tenohira.applications.path;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath.AfterMending;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath.Needs;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath.Stage;

/**
 * How far a case has come on its path. Follows from the events; pure.
 *
 * @param at the index of the stage; -1 before the case was accepted, the number of stages when all have approved
 * @param approvals those in force, in order
 * @param whole the clock from arrival to decision
 * @param stage the clock of the current stage
 */
public record PathProgress(
        DecisionPath path, int at, List<Approval> approvals, WorkingClock whole, WorkingClock stage) {

    /** The word that stands for the path's end, where the head decides. */
    public static final String DECISION = "decision";

    /**
     * @param reviewer as the definition names it
     * @param insteadOf whom a deputy stood in for; empty for the reviewer in person
     */
    public record Approval(
            String stage, String reviewer, String actor, String actorName, String insteadOf, Instant at) {}

    public PathProgress {
        approvals = List.copyOf(approvals);
    }

    public static PathProgress of(DecisionPath path, List<PathEvent> events) {
        var so = new PathProgress(path, -1, List.of(), WorkingClock.NEVER, WorkingClock.NEVER);
        for (var event : events) {
            so = so.after(event);
        }
        return so;
    }

    private PathProgress after(PathEvent event) {
        return switch (event.step()) {
            case SUBMIT -> with(whole.started(event.at()), stage);
            case ASSIGN, NOTIFY -> this;
            case ACCEPT -> at < 0 ? entering(0, approvals, event.at()) : with(whole, stage.started(event.at()));
            case APPROVE -> approved(event);
            case STEP_BACK -> backTo(indexOf(event.text(PathEvent.STAGE)), event.at());
            case SEND_BACK, DECIDE, WITHDRAW -> with(whole.stopped(event.at()), stage.stopped(event.at()));
            case RESUBMIT -> mended(event.at());
        };
    }

    private PathProgress approved(PathEvent event) {
        var here = current();
        if (here.isEmpty() || !here.get().id().equals(event.text(PathEvent.STAGE))) {
            return this;
        }
        var more = new ArrayList<>(approvals);
        more.add(new Approval(
                here.get().id(),
                event.text(PathEvent.REVIEWER),
                event.actor(),
                event.actorName(),
                event.text(PathEvent.INSTEAD_OF),
                event.at()));
        var so = new PathProgress(path, at, more, whole, stage);
        return so.open(here.get()).isEmpty() ? so.entering(at + 1, more, event.at()) : so;
    }

    private PathProgress backTo(int index, Instant now) {
        return index < 0 || index >= at ? this : entering(index, before(index), now);
    }

    private PathProgress mended(Instant now) {
        var running = with(whole.started(now), at < 0 || at >= path.stages().size() ? stage : stage.started(now));
        if (at < 0 || path.afterMending() == AfterMending.CONTINUE) {
            return running;
        }
        return at == 0
                ? new PathProgress(path, 0, List.of(), running.whole, running.stage)
                : running.entering(0, List.of(), now);
    }

    private PathProgress entering(int index, List<Approval> kept, Instant now) {
        var ends = index >= path.stages().size();
        return new PathProgress(path, index, kept, whole, ends ? WorkingClock.NEVER : WorkingClock.NEVER.started(now));
    }

    private PathProgress with(WorkingClock newWhole, WorkingClock newStage) {
        return new PathProgress(path, at, approvals, newWhole, newStage);
    }

    private List<Approval> before(int index) {
        return approvals.stream()
                .filter(approval -> indexOf(approval.stage()) < index)
                .toList();
    }

    private int indexOf(String id) {
        for (var i = 0; i < path.stages().size(); i++) {
            if (path.stages().get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** The stage the case is at; empty before its acceptance and when all stages have approved. */
    public Optional<Stage> current() {
        return at < 0 || at >= path.stages().size()
                ? Optional.empty()
                : Optional.of(path.stages().get(at));
    }

    public boolean complete() {
        return at >= path.stages().size();
    }

    /** The stages the case can be returned to. */
    public List<Stage> earlier() {
        return at <= 0 ? List.of() : path.stages().subList(0, at);
    }

    public List<Approval> of(Stage which) {
        return approvals.stream()
                .filter(approval -> approval.stage().equals(which.id()))
                .toList();
    }

    /** The reviewers of a stage whose approval is still wanted; one for each approval. */
    public List<String> open(Stage which) {
        var given = of(which);
        if (which.needs() == Needs.ANY && !given.isEmpty()) {
            return List.of();
        }
        var open = new ArrayList<>(which.reviewers());
        given.forEach(approval -> open.remove(approval.reviewer()));
        return open;
    }

    /** What {@code casefile.path_step} holds. */
    public String word() {
        return at < 0 ? "" : current().map(Stage::id).orElse(DECISION);
    }
}
