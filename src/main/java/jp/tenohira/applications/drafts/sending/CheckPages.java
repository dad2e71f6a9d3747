package jp.tenohira.applications.drafts.sending;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.applications.assistance.Assistances;
import jp.tenohira.applications.drafts.Draft;
import jp.tenohira.applications.drafts.pages.CheckPage;
import jp.tenohira.applications.drafts.steps.FormChanges;
import jp.tenohira.applications.drafts.steps.Journeys;
import jp.tenohira.applications.dues.JapaneseYen;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.FeeDue;
import jp.tenohira.procedures.forms.FieldError;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.ShownSection;
import jp.tenohira.procedures.forms.definition.handling.FeeDefinition;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws everything that was answered, each with a link to change it. */
@Component
class CheckPages {

    private final Frames frames;
    private final Messages messages;
    private final FormChanges changes;
    private final Assistances assistances;

    CheckPages(Frames frames, Messages messages, FormChanges changes, Assistances assistances) {
        this.assistances = assistances;
        this.frames = frames;
        this.messages = messages;
        this.changes = changes;
    }

    ModelAndView page(
            HttpServletRequest request,
            Draft draft,
            Form form,
            Lang lang,
            List<FieldError> errors,
            @Nullable Notice notice,
            HttpStatus status) {
        var frame = frames.resident(request, lang, messages.in(lang, "applications.check.title"))
                .withErrors(!errors.isEmpty());
        var shown = form.show(draft.answers(), lang);
        var sections = new ArrayList<CheckPage.Section>();
        for (var section : shown) {
            sections.add(section(frame, draft, form, section));
        }
        fees(frame, form.fees(draft.answers())).ifPresent(sections::add);
        var page = new CheckPage(
                frame,
                new ErrorSummary(errors.stream()
                        .map(error -> new Problem(
                                anchor(shown, error.path()), error.message().in(lang)))
                        .toList()),
                notice,
                changes.of(draft, form, frame),
                form.definition().title().in(lang),
                sections,
                draft.mends().isPresent(),
                form.version(),
                action(draft),
                draft.path("/later"));
        return new ModelAndView("applications/drafts/check", Map.of("page", page), status);
    }

    /** What the application costs by its answers, with the ordinance it rests on. */
    private static Optional<CheckPage.Section> fees(Frame frame, List<FeeDue> fees) {
        var rows = fees.stream()
                .map(fee -> new SummaryList.Row(
                        fee.label().in(frame.lang()),
                        JapaneseYen.of(fee.yen(), frame.lang()) + "\n"
                                + fee.legalBasis().in(frame.lang()) + "\n"
                                + frame.t(
                                        fee.when() == FeeDefinition.When.BEFORE_FILING
                                                ? "fees.resident.before-review"
                                                : "fees.resident.before-issue")))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new CheckPage.Section("fees", frame.t("fees.resident.heading"), new SummaryList(rows)));
    }

    /** What staff file is sent at an address of staff. */
    private String action(Draft draft) {
        return assistances.ofDraft(draft.id()).isPresent()
                ? CounterSubmissionController.path(draft)
                : draft.path("/check");
    }

    private static CheckPage.Section section(Frame frame, Draft draft, Form form, ShownSection section) {
        var reachable = form.journey(draft.answers(), draft.open()).has(section.ref());
        var title = section.caption().map(caption -> caption + " ").orElse("") + section.title();
        var rows = section.lines().stream()
                .map(line -> new SummaryList.Row(
                        line.label(),
                        line.files().isEmpty() ? line.text() : "",
                        line.files().stream()
                                .map(file -> new Link(file.name(), draft.path("/files/" + file.file())))
                                .toList(),
                        reachable && open(draft, line.path())
                                ? draft.path("/pages/" + section.ref() + "?back=" + Journeys.CHECK + "#"
                                        + line.path().htmlId())
                                : null,
                        line.label()))
                .toList();
        return new CheckPage.Section(id(section), title, new SummaryList(rows));
    }

    private static boolean open(Draft draft, AnswerPath path) {
        return draft.open().isEmpty()
                || draft.open().stream().anyMatch(named -> named.holds(path) || path.holds(named));
    }

    /** The section an answer stands in: a summary of errors leads there. */
    private static String anchor(List<ShownSection> sections, AnswerPath path) {
        return sections.stream()
                .filter(section ->
                        section.lines().stream().anyMatch(line -> line.path().holds(path)))
                .map(CheckPages::id)
                .findFirst()
                .orElse("main");
    }

    private static String id(ShownSection section) {
        return "section-" + section.ref().toString().replace('/', '-');
    }
}
