package jp.tenohira.applications.review.steps;

import jp.tenohira.applications.casefile.MoveRefused;
import jp.tenohira.applications.desk.CaseWords;

/** How a refused step is answered: one status and one sentence each. */
final class StepWords {

    private StepWords() {}

    static int status(MoveRefused why) {
        return switch (why) {
            case MoveRefused.NoSuchCase _ -> 404;
            case MoveRefused.ChangedMeanwhile _, MoveRefused.NotNow _, MoveRefused.PathOpen _, MoveRefused.Unpaid _ ->
                409;
            case MoveRefused.NotBy _, MoveRefused.NotApproved _ -> 403;
            case MoveRefused.ReasonMissing _, MoveRefused.OutcomeMissing _, MoveRefused.NoSuchStage _ -> 422;
        };
    }

    static String key(MoveRefused why) {
        return "review.refused."
                + switch (why) {
                    case MoveRefused.NoSuchCase _ -> "gone";
                    case MoveRefused.ChangedMeanwhile _ -> "changed";
                    case MoveRefused.NotNow _ -> "not-now";
                    case MoveRefused.NotBy _ -> "not-by-you";
                    case MoveRefused.ReasonMissing _ -> "reason";
                    case MoveRefused.Unpaid _ -> "unpaid";
                    case MoveRefused.PathOpen _ -> "path-open";
                    case MoveRefused.NotApproved(var refused) -> "approve." + CaseWords.key(refused);
                    case MoveRefused.NoSuchStage _ -> "stage";
                    case MoveRefused.OutcomeMissing _ -> "outcome";
                };
    }
}
