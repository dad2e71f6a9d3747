package jp.tenohira.applications;

import static jp.tenohira.applications.CaseState.DECIDED;
import static jp.tenohira.applications.CaseState.NOTIFIED;
import static jp.tenohira.applications.CaseState.RESUBMITTED;
import static jp.tenohira.applications.CaseState.SENT_BACK;
import static jp.tenohira.applications.CaseState.SUBMITTED;
import static jp.tenohira.applications.CaseState.UNDER_REVIEW;
import static jp.tenohira.applications.CaseState.WITHDRAWN;
import static jp.tenohira.applications.Party.CLERK;
import static jp.tenohira.applications.Party.HEAD;
import static jp.tenohira.applications.Party.RESIDENT;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The life of a case: whoever asks what may happen next reads it here and nowhere else. */
public final class CaseLife {

    /** Every move there is after the submission that makes the case. */
    public static final List<Move> MOVES = List.of(
            new Move(SUBMITTED, Step.ASSIGN, SUBMITTED, Set.of(CLERK, HEAD)),
            new Move(SUBMITTED, Step.ACCEPT, UNDER_REVIEW, Set.of(CLERK, HEAD)),
            new Move(SUBMITTED, Step.SEND_BACK, SENT_BACK, Set.of(CLERK, HEAD)),
            new Move(SUBMITTED, Step.WITHDRAW, WITHDRAWN, Set.of(RESIDENT)),
            new Move(UNDER_REVIEW, Step.ASSIGN, UNDER_REVIEW, Set.of(CLERK, HEAD)),
            new Move(UNDER_REVIEW, Step.SEND_BACK, SENT_BACK, Set.of(CLERK, HEAD)),
            new Move(UNDER_REVIEW, Step.APPROVE, UNDER_REVIEW, Set.of(CLERK, HEAD)),
            new Move(UNDER_REVIEW, Step.STEP_BACK, UNDER_REVIEW, Set.of(CLERK, HEAD)),
            new Move(UNDER_REVIEW, Step.DECIDE, DECIDED, Set.of(HEAD)),
            new Move(UNDER_REVIEW, Step.WITHDRAW, WITHDRAWN, Set.of(RESIDENT)),
            new Move(SENT_BACK, Step.ASSIGN, SENT_BACK, Set.of(CLERK, HEAD)),
            new Move(SENT_BACK, Step.RESUBMIT, RESUBMITTED, Set.of(RESIDENT)),
            new Move(SENT_BACK, Step.WITHDRAW, WITHDRAWN, Set.of(RESIDENT)),
            new Move(RESUBMITTED, Step.ASSIGN, RESUBMITTED, Set.of(CLERK, HEAD)),
            new Move(RESUBMITTED, Step.ACCEPT, UNDER_REVIEW, Set.of(CLERK, HEAD)),
            new Move(RESUBMITTED, Step.SEND_BACK, SENT_BACK, Set.of(CLERK, HEAD)),
            new Move(RESUBMITTED, Step.WITHDRAW, WITHDRAWN, Set.of(RESIDENT)),
            new Move(DECIDED, Step.NOTIFY, NOTIFIED, Set.of(CLERK, HEAD)));

    private CaseLife() {}

    /** The move a step makes from a state, whoever makes it. */
    public static Optional<Move> move(CaseState from, Step step) {
        return MOVES.stream()
                .filter(move -> move.from() == from && move.step() == step)
                .findFirst();
    }

    /** What a party may do to a case in this state. */
    public static Set<Step> steps(CaseState from, Party party) {
        var steps = EnumSet.noneOf(Step.class);
        for (var move : MOVES) {
            if (move.from() == from && move.by().contains(party)) {
                steps.add(move.step());
            }
        }
        return steps;
    }
}
