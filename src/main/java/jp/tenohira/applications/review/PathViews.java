package jp.tenohira.applications.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tenohira.applications.CaseLife;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.casefile.CaseEvent;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.path.Approving;
import jp.tenohira.applications.path.Due;
import jp.tenohira.applications.path.PathEvent;
import jp.tenohira.applications.path.PathProgress;
import jp.tenohira.applications.path.Paths;
import jp.tenohira.applications.path.People;
import jp.tenohira.applications.path.Person;
import jp.tenohira.applications.path.WorkingClock;
import jp.tenohira.applications.review.pages.CasePage.ApprovalView;
import jp.tenohira.applications.review.pages.CasePage.PathView;
import jp.tenohira.applications.review.pages.CasePage.StageView;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Outcome;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath.Stage;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Tag;
import org.springframework.stereotype.Component;

/** The decision path on the page of a case. */
@Component
class PathViews {

    private final Paths paths;
    private final People people;
    private final Clock clock;

    PathViews(Paths paths, People people, Clock clock) {
        this.paths = paths;
        this.people = people;
        this.clock = clock;
    }

    /** @param query of the queue the case was opened from, with its question mark */
    Optional<PathView> of(Frame frame, Desk desk, Casefile casefile, String address, String query) {
        return paths.progress(casefile.id(), casefile.procedure(), casefile.formVersion())
                .map(progress -> {
                    var around = people.of(casefile.section());
                    var mine = new Approving(progress, around).by(desk.actor().id())
                            instanceof Outcome.Accepted<Map<String, Object>, Approving.Refused>;
                    var steps = CaseLife.steps(casefile.state(), desk.party());
                    var returns = steps.contains(Step.STEP_BACK)
                            && !progress.earlier().isEmpty()
                            && (mine || desk.head());
                    return new PathView(
                            whole(frame, progress),
                            progress.path().stages().stream()
                                    .map(stage -> stage(frame, progress, stage, around))
                                    .toList(),
                            steps.contains(Step.APPROVE) && mine ? address + "/approve" + query : null,
                            returns ? address + "/step-back" + query : null);
                });
    }

    private String whole(Frame frame, PathProgress progress) {
        return progress.path()
                .days()
                .map(days -> frame.t("review.path.whole", days) + " "
                        + words(frame, progress.whole(), days, Due.ofWhole(progress)))
                .orElse("");
    }

    private StageView stage(Frame frame, PathProgress progress, Stage stage, List<Person> around) {
        var here = progress.current().filter(stage::equals).isPresent();
        var done = progress.at() > progress.path().stages().indexOf(stage);
        var due = stage.days()
                .map(days -> here
                        ? words(frame, progress.stage(), days, Due.ofStage(progress))
                        : done ? "" : frame.t("review.path.days", days))
                .orElse("");
        return new StageView(
                stage.label().in(frame.lang()),
                who(frame, stage, around),
                due,
                new Tag(
                        frame.t("review.path.state." + (here ? "here" : done ? "done" : "later")),
                        here ? Tag.Colour.YELLOW : done ? Tag.Colour.GREEN : Tag.Colour.GRAY),
                here,
                progress.of(stage).stream()
                        .map(given -> approval(frame, given, around))
                        .toList());
    }

    private String words(Frame frame, WorkingClock running, int days, Optional<LocalDate> due) {
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        if (due.isEmpty()) {
            return running.spans().isEmpty()
                    ? ""
                    : frame.t("review.path.paused", Math.max(0, days - running.used(today)));
        }
        var day = JapaneseDates.date(due.get(), frame.lang());
        return due.get().isBefore(today) ? frame.t("review.path.overdue", day) : frame.t("review.path.due-on", day);
    }

    private static ApprovalView approval(Frame frame, PathProgress.Approval given, List<Person> around) {
        return new ApprovalView(
                given.actorName(),
                JapaneseDates.dateTime(given.at(), frame.lang()),
                given.insteadOf().isEmpty()
                        ? ""
                        : frame.t("review.path.instead", name(frame, given.insteadOf(), around)));
    }

    private static String who(Frame frame, Stage stage, List<Person> around) {
        var names = stage.reviewers().stream()
                .map(who -> name(frame, who, around))
                .collect(Collectors.joining(frame.t("review.path.and")));
        var several = stage.reviewers().size() > 1
                ? frame.t("review.path.needs." + stage.needs().name().toLowerCase(java.util.Locale.ROOT))
                : "";
        return names
                + several
                + stage.deputy()
                        .map(deputy -> frame.t("review.path.deputy", name(frame, deputy, around)))
                        .orElse("");
    }

    /** The words for a role, or the name of the account; with the mark of somebody who is away. */
    static String name(Frame frame, String who, List<Person> around) {
        if (who.equals(DecisionPath.CLERK) || who.equals(DecisionPath.HEAD)) {
            return frame.t("review.path.role." + who);
        }
        return around.stream()
                .filter(person -> person.login().equals(who))
                .map(person -> person.name() + (person.absent() ? frame.t("review.path.away") : ""))
                .findFirst()
                .orElse(who);
    }

    /** What an event of the path says in the history. */
    static String said(Frame frame, Optional<DecisionPath> path, CaseEvent event) {
        if (!(event.detail().get(PathEvent.STAGE) instanceof String id)) {
            return "";
        }
        var label = path.stream()
                .flatMap(way -> way.stages().stream())
                .filter(stage -> stage.id().equals(id))
                .map(stage -> stage.label().in(frame.lang()))
                .findFirst()
                .orElse(id);
        var instead = event.detail().get(PathEvent.INSTEAD_OF) instanceof String name
                ? frame.t("review.path.instead", name(frame, name, List.of()))
                : "";
        return ": " + label + instead;
    }
}
