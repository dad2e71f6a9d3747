package jp.tenohira.applications.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.path.PathProgress;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath.Stage;

/**
 * A column of the board.
 *
 * @param stage the step of the path; empty for a column of a state
 * @param step what {@code casefile.path_step} holds in it; empty for any
 */
record Column(String key, CaseState state, Optional<Stage> stage, Optional<String> step) {

    /** From left to right as a case walks; a procedure without a path has one column for what is under review. */
    static List<Column> of(Optional<DecisionPath> path) {
        var columns = new ArrayList<Column>();
        columns.add(ofState("new", CaseState.SUBMITTED));
        columns.add(ofState("mended", CaseState.RESUBMITTED));
        for (var stage : path.map(DecisionPath::stages).orElse(List.of())) {
            columns.add(new Column(
                    "step-" + stage.id(), CaseState.UNDER_REVIEW, Optional.of(stage), Optional.of(stage.id())));
        }
        columns.add(
                path.isPresent()
                        ? new Column(
                                "decision",
                                CaseState.UNDER_REVIEW,
                                Optional.empty(),
                                Optional.of(PathProgress.DECISION))
                        : ofState("decision", CaseState.UNDER_REVIEW));
        columns.add(ofState("sent-back", CaseState.SENT_BACK));
        columns.add(ofState("decided", CaseState.DECIDED));
        return columns;
    }

    private static Column ofState(String key, CaseState state) {
        return new Column(key, state, Optional.empty(), Optional.empty());
    }
}
