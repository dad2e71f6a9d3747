package jp.tenohira.applications.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.casefile.CaseEvent;
import jp.tenohira.applications.casefile.CaseMessage;
import jp.tenohira.applications.casefile.CaseVersion;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.desk.CaseWords;
import jp.tenohira.applications.path.Paths;
import jp.tenohira.applications.review.pages.CasePage.ChangeView;
import jp.tenohira.applications.review.pages.CasePage.EventView;
import jp.tenohira.applications.review.pages.CasePage.MessageView;
import jp.tenohira.applications.review.pages.CasePage.VersionView;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.ShownSection;
import jp.tenohira.ui.Frame;
import org.springframework.stereotype.Component;

/** What happened to a case: its steps, its messages, and what each resubmission changed. */
@Component
class CaseHistoryView {

    private final Casefiles casefiles;
    private final Forms forms;
    private final Paths paths;

    CaseHistoryView(Casefiles casefiles, Forms forms, Paths paths) {
        this.casefiles = casefiles;
        this.forms = forms;
        this.paths = paths;
    }

    List<MessageView> messages(Frame frame, CaseId id) {
        return casefiles.messages(id).stream()
                .map(message -> {
                    var fromCity = message.direction() == CaseMessage.Direction.FROM_CITY;
                    var author = message.author().isBlank() ? frame.t("desk.resident") : message.author();
                    return new MessageView(
                            author, JapaneseDates.dateTime(message.at(), frame.lang()), message.body(), fromCity);
                })
                .toList();
    }

    /** The newest step first. */
    List<EventView> events(Frame frame, Casefile casefile, Map<UUID, String> people) {
        var path = paths.of(casefile.procedure(), casefile.formVersion());
        return casefiles.events(casefile.id()).reversed().stream()
                .map(event -> new EventView(
                        JapaneseDates.dateTime(event.at(), frame.lang()),
                        event.actorName().isBlank() ? frame.t("desk.resident") : event.actorName(),
                        CaseWords.step(frame, event.step())
                                + detail(frame, event, people)
                                + PathViews.said(frame, path, event),
                        event.from() == event.to()
                                ? ""
                                : CaseWords.state(frame, event.from()) + " → " + CaseWords.state(frame, event.to()),
                        event.reason() == null ? "" : event.reason(),
                        flags(event)))
                .toList();
    }

    private static String detail(Frame frame, CaseEvent event, Map<UUID, String> people) {
        if (event.step() == Step.DECIDE && event.detail().get("outcome") instanceof String outcome) {
            return ": " + CaseWords.outcome(frame, CaseOutcome.valueOf(outcome));
        }
        if (event.step() == Step.ASSIGN && event.detail().get("assignee") instanceof String assignee) {
            return ": "
                    + (assignee.isEmpty()
                            ? frame.t("desk.nobody")
                            : people.getOrDefault(UUID.fromString(assignee), "?"));
        }
        return "";
    }

    private static List<String> flags(CaseEvent event) {
        var flags = new ArrayList<String>();
        if (event.detail().get("flags") instanceof List<?> list) {
            for (var one : list) {
                if (one instanceof Map<?, ?> flag) {
                    flags.add(String.valueOf(flag.get("reason")));
                }
            }
        }
        return flags;
    }

    /** The newest submission first, each with what it changed of the one before. */
    List<VersionView> versions(Frame frame, Casefile casefile, List<CaseVersion> versions) {
        var views = new ArrayList<VersionView>();
        List<ShownSection> before = List.of();
        for (var version : versions) {
            var shown = forms.version(casefile.procedure(), version.formVersion())
                    .asOf(casefile.submittedAt())
                    .show(Answers.fromJson(version.answers()), frame.lang());
            var changes = version.number() == 1 ? List.<ChangeView>of() : changes(before, shown);
            views.add(new VersionView(
                    frame.t("review.version", version.number()),
                    JapaneseDates.dateTime(version.submittedAt(), frame.lang()),
                    version.sha256(),
                    changes));
            before = shown;
        }
        return views.reversed();
    }

    private static List<ChangeView> changes(List<ShownSection> before, List<ShownSection> after) {
        return AnswersDiff.between(before, after).stream()
                .map(change -> new ChangeView(
                        change.where().isEmpty() ? change.label() : change.where() + " " + change.label(),
                        change.before(),
                        change.after()))
                .toList();
    }
}
