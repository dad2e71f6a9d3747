package jp.tenohira.applications.casefile;

import java.util.List;
import java.util.UUID;
import jp.tenohira.applications.Actor;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.Step;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done to a case.
 *
 * @param stage the step of the decision path a case is returned to; empty for other steps
 * @param expectedVersion the version the person saw; a case that moved meanwhile is left alone
 */
public record MoveRequest(
        CaseId id,
        Step step,
        int expectedVersion,
        Actor actor,
        @Nullable String reason,
        @Nullable CaseOutcome outcome,
        @Nullable UUID assignee,
        List<Flag> flags,
        String stage) {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 2000;

    public MoveRequest {
        flags = List.copyOf(flags);
    }

    public static MoveRequest assign(CaseId id, int version, Actor actor, @Nullable UUID assignee) {
        return new MoveRequest(id, Step.ASSIGN, version, actor, null, null, assignee, List.of(), "");
    }

    public static MoveRequest accept(CaseId id, int version, Actor actor) {
        return new MoveRequest(id, Step.ACCEPT, version, actor, null, null, null, List.of(), "");
    }

    public static MoveRequest sendBack(CaseId id, int version, Actor actor, String reason, List<Flag> flags) {
        return new MoveRequest(id, Step.SEND_BACK, version, actor, reason, null, null, flags, "");
    }

    public static MoveRequest decide(
            CaseId id, int version, Actor actor, CaseOutcome outcome, @Nullable String reason) {
        return new MoveRequest(id, Step.DECIDE, version, actor, reason, outcome, null, List.of(), "");
    }

    /** Tells the resident the decision; from then on the notice is theirs to read. */
    public static MoveRequest notifyResident(CaseId id, int version, Actor actor) {
        return new MoveRequest(id, Step.NOTIFY, version, actor, null, null, null, List.of(), "");
    }

    public static MoveRequest withdraw(CaseId id, int version, Actor actor, @Nullable String reason) {
        return new MoveRequest(id, Step.WITHDRAW, version, actor, reason, null, null, List.of(), "");
    }

    /** Approves the step of the decision path the case is at. */
    public static MoveRequest approve(CaseId id, int version, Actor actor, @Nullable String comment) {
        return new MoveRequest(id, Step.APPROVE, version, actor, comment, null, null, List.of(), "");
    }

    /** Returns the case to an earlier step of its decision path. */
    public static MoveRequest stepBack(CaseId id, int version, Actor actor, String stage, String reason) {
        return new MoveRequest(id, Step.STEP_BACK, version, actor, reason, null, null, List.of(), stage);
    }
}
