package jp.tenohira.applications.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.CaseLife;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.board.pages.BoardPage.MoveView;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.ui.Frame;

/** The moves of a card: links to the pages on which each is confirmed. */
record Moves(Frame frame, Desk desk, List<Column> columns) {

    List<MoveView> of(Casefile casefile, Column column) {
        var moves = new ArrayList<MoveView>();
        var steps = CaseLife.steps(casefile.state(), desk.party());
        var stages = columns.stream().filter(one -> one.stage().isPresent()).toList();
        var after = stages.isEmpty() ? "decision" : stages.getFirst().key();
        if (steps.contains(Step.ACCEPT)) {
            moves.add(move("accept", casefile, after, ""));
        }
        if (column.stage().isPresent()) {
            moves.add(move(
                    "approve",
                    casefile,
                    columns.get(columns.indexOf(column) + 1).key(),
                    ""));
        }
        if (steps.contains(Step.STEP_BACK)) {
            earlier(column, stages)
                    .ifPresent(stage -> moves.add(move(
                            "step-back",
                            casefile,
                            stage.key(),
                            "&stage=" + stage.step().orElse(""))));
        }
        if (steps.contains(Step.DECIDE) && casefile.pathEnds()) {
            moves.add(move("decide", casefile, "decided", ""));
        }
        if (steps.contains(Step.SEND_BACK)) {
            moves.add(move("send-back", casefile, "sent-back", ""));
        }
        return moves;
    }

    private static Optional<Column> earlier(Column column, List<Column> stages) {
        var at = column.stage().isPresent() ? stages.indexOf(column) : stages.size();
        return at <= 0 ? Optional.empty() : Optional.of(stages.get(at - 1));
    }

    private MoveView move(String step, Casefile casefile, String to, String more) {
        return new MoveView(
                frame.t("board.move." + step),
                "/staff/cases/" + casefile.receipt().value() + "/" + step + "?from=board" + more,
                to);
    }
}
