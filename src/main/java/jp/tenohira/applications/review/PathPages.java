package jp.tenohira.applications.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.desk.CaseNames;
import jp.tenohira.applications.path.PathProgress;
import jp.tenohira.applications.path.Paths;
import jp.tenohira.applications.queue.QueueFilter;
import jp.tenohira.applications.review.pages.StepPage;
import jp.tenohira.procedures.forms.definition.DecisionPath.Stage;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages on which a step of the decision path is approved or a case is returned to an earlier one. */
@Component
class PathPages {

    /** The parameter that says a card of the board was moved, and the move leads back there. */
    static final String FROM = "from";

    static final String BOARD = "board";

    private final Casefiles casefiles;
    private final Paths paths;
    private final CaseNames names;
    private final Frames frames;
    private final Messages messages;

    PathPages(Casefiles casefiles, Paths paths, CaseNames names, Frames frames, Messages messages) {
        this.casefiles = casefiles;
        this.paths = paths;
        this.names = names;
        this.frames = frames;
        this.messages = messages;
    }

    /** The page on which a card of the board is taken up. */
    StepPage accept(StepController.Asking asking) {
        var frame = frame(asking, "accept");
        return page(asking, frame, "accept", frame.t("review.accept.intro"), List.of(), List.of());
    }

    StepPage approve(StepController.Asking asking, String comment, boolean refused) {
        var frame = frame(asking, "approve").withErrors(refused);
        var stage = progress(asking).flatMap(PathProgress::current);
        var error = refused ? frame.t("review.refused.reason") : null;
        return page(
                asking,
                frame,
                "approve",
                stage.map(here -> frame.t("review.approve.intro", here.label().in(frame.lang())))
                        .orElse(""),
                error == null ? List.of() : List.of(new Problem("reason", error)),
                List.of(reason(frame, "review.approve.reason", comment, error, false)));
    }

    StepPage stepBack(StepController.Asking asking, String stage, String reason, boolean refused) {
        var frame = frame(asking, "step-back").withErrors(refused);
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
        return page(
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
                        reason(frame, "review.step-back.reason", reason, reasonError, true)));
    }

    List<Stage> earlier(StepController.Asking asking) {
        return progress(asking).map(PathProgress::earlier).orElse(List.of());
    }

    private java.util.Optional<PathProgress> progress(StepController.Asking asking) {
        var casefile = asking.casefile();
        return paths.progress(casefile.id(), casefile.procedure(), casefile.formVersion());
    }

    private Frame frame(StepController.Asking asking, String step) {
        return frames.staff(
                asking.request(),
                asking.lang(),
                messages.in(
                        asking.lang(),
                        "review." + step + ".title",
                        asking.casefile().receipt().value()),
                asking.desk().staff().name());
    }

    private StepPage page(
            StepController.Asking asking,
            Frame frame,
            String step,
            String intro,
            List<Problem> problems,
            List<Field> fields) {
        var casefile = asking.casefile();
        var address = "/staff/cases/" + casefile.receipt().value();
        var filter = QueueFilter.of(asking.asked());
        return new StepPage(
                frame,
                new ErrorSummary(problems),
                frame.t("review." + step + ".heading"),
                casefile.receipt().value(),
                names.of(casefile, casefiles.currentVersion(casefile).answers()).applicant(),
                intro,
                address + "/" + step,
                address + (filter.query().isEmpty() ? "" : "?" + filter.query()),
                kept(asking),
                asking.version() >= 0 ? asking.version() : casefile.version(),
                fields,
                List.of(),
                frame.t("review." + step + ".button"));
    }

    /** What the forms of a step's page send along: the queue it was opened from, or that it was the board. */
    static Map<String, String> kept(StepController.Asking asking) {
        Map<String, String> kept =
                new LinkedHashMap<>(QueueFilter.of(asking.asked()).parameters());
        if (BOARD.equals(asking.asked().get(FROM))) {
            kept.put(FROM, BOARD);
        }
        return kept;
    }

    private static TextField reason(Frame frame, String key, String value, @Nullable String error, boolean required) {
        return new TextField(
                "reason",
                "reason",
                frame.t(key),
                frame.t(key + ".hint"),
                error,
                required,
                TextField.Kind.LONG,
                value,
                null,
                null,
                MoveRequest.LONGEST_REASON);
    }
}
