package jp.tenohira.applications.review.steps;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.path.PathProgress;
import jp.tenohira.applications.path.Paths;
import jp.tenohira.applications.review.pages.StepPage;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath.Stage;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;
import org.springframework.stereotype.Component;

/** The pages on which a step of the decision path is approved or a case is returned to an earlier one. */
@Component
class PathPages {

    private final Paths paths;
    private final StepForms forms;

    PathPages(Paths paths, StepForms forms) {
        this.paths = paths;
        this.forms = forms;
    }

    /** The page on which a card of the board is taken up. */
    StepPage accept(Asking asking) {
        var frame = forms.frame(asking, "accept");
        return forms.page(asking, frame, "accept", frame.t("review.accept.intro"), List.of(), List.of(), List.of());
    }

    StepPage approve(Asking asking, String comment, boolean refused) {
        var frame = forms.frame(asking, "approve").withErrors(refused);
        var stage = progress(asking).flatMap(PathProgress::current);
        var error = refused ? frame.t("review.refused.reason") : null;
        return forms.page(
                asking,
                frame,
                "approve",
                stage.map(here -> frame.t("review.approve.intro", here.label().in(frame.lang())))
                        .orElse(""),
                error == null ? List.of() : List.of(new Problem("reason", error)),
                List.of(StepForms.reason(frame, "approve", comment, error, false)),
                List.of());
    }

    StepPage stepBack(Asking asking, String stage, String reason, boolean refused) {
        var frame = forms.frame(asking, "step-back").withErrors(refused);
        var problems = new ArrayList<Problem>();
        var earlier = earlier(asking);
        String stageError = null;
        String reasonError = null;
        if (refused && earlier.stream().noneMatch(one -> one.id().equals(stage))) {
            stageError = frame.t("review.refused.stage");
            problems.add(new Problem("stage", stageError));
        }
        if (refused && (reason.isBlank() || reason.length() > MoveRequest.LONGEST_REASON)) {
            reasonError = frame.t("review.refused.reason");
            problems.add(new Problem("reason", reasonError));
        }
        var options = earlier.stream()
                .map(one -> new Option(one.id(), one.label().in(frame.lang())))
                .toList();
        return forms.page(
                asking,
                frame,
                "step-back",
                frame.t("review.step-back.intro"),
                problems,
                List.of(
                        new ChoiceField(
                                "stage",
                                "stage",
                                frame.t("review.step-back.stage"),
                                null,
                                stageError,
                                true,
                                options,
                                stage.isEmpty() && options.size() == 1
                                        ? options.getFirst().value()
                                        : stage),
                        StepForms.reason(frame, "step-back", reason, reasonError, true)),
                List.of());
    }

    List<Stage> earlier(Asking asking) {
        return progress(asking).map(PathProgress::earlier).orElse(List.of());
    }

    private java.util.Optional<PathProgress> progress(Asking asking) {
        var casefile = asking.casefile();
        return paths.progress(casefile.id(), casefile.procedure(), casefile.formVersion());
    }
}
