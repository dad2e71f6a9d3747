package jp.tenohira.applications.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.applications.CaseLife;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.attachments.AttachmentInfo;
import jp.tenohira.applications.attachments.Attachments;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.checks.Check;
import jp.tenohira.applications.checks.Checks;
import jp.tenohira.applications.checks.Findings;
import jp.tenohira.applications.desk.CaseNames;
import jp.tenohira.applications.desk.CaseWords;
import jp.tenohira.applications.desk.Colleagues;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.SectionProcedures;
import jp.tenohira.applications.places.PlaceWords;
import jp.tenohira.applications.places.Places;
import jp.tenohira.applications.queue.Queue;
import jp.tenohira.applications.queue.QueueFilter;
import jp.tenohira.applications.review.pages.CasePage;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a case together. */
@Component
public class CaseView {

    private static final Set<String> DONE =
            Set.of("accept", "assign", "approve", "step-back", "send-back", "decide", "notify", "message", "comment");

    private final Casefiles casefiles;
    private final Attachments attachments;
    private final Forms forms;
    private final Findings findings;
    private final Checks checks;
    private final Queue queue;
    private final CaseNames names;
    private final Colleagues colleagues;
    private final CaseHistoryView history;
    private final SectionProcedures procedures;
    private final PathViews paths;
    private final Comments comments;
    private final AssistedRow assisted;
    private final OfficeLinks office;
    private final Places places;
    private final PlaceWords placeWords;
    private final Frames frames;

    CaseView(
            Casefiles casefiles,
            Attachments attachments,
            Forms forms,
            Findings findings,
            Checks checks,
            Queue queue,
            CaseNames names,
            Colleagues colleagues,
            CaseHistoryView history,
            SectionProcedures procedures,
            PathViews paths,
            Comments comments,
            AssistedRow assisted,
            OfficeLinks office,
            Places places,
            PlaceWords placeWords,
            Frames frames) {
        this.casefiles = casefiles;
        this.attachments = attachments;
        this.forms = forms;
        this.findings = findings;
        this.checks = checks;
        this.queue = queue;
        this.names = names;
        this.colleagues = colleagues;
        this.history = history;
        this.procedures = procedures;
        this.paths = paths;
        this.comments = comments;
        this.assisted = assisted;
        this.office = office;
        this.places = places;
        this.placeWords = placeWords;
        this.frames = frames;
    }

    /**
     * What the page says about what was just tried.
     *
     * @param done the step that was taken; empty for none
     * @param refusedKey the message of why it was not; null when it was
     * @param message what was typed for the resident and not sent
     * @param comment what was typed for colleagues and not kept
     */
    public record Said(String done, @Nullable String refusedKey, String message, String comment) {

        public Said(String done, @Nullable String refusedKey, String message) {
            this(done, refusedKey, message, "");
        }

        public static Said of(Map<String, String> asked) {
            var done = asked.getOrDefault("done", "");
            return new Said(DONE.contains(done) ? done : "", null, "");
        }
    }

    public CasePage of(
            Desk desk, Lang lang, Casefile casefile, Map<String, String> asked, Said said, HttpServletRequest request) {
        var filter = QueueFilter.of(asked);
        var query = filter.query().isEmpty() ? "" : "?" + filter.query();
        var receipt = casefile.receipt().value();
        var address = "/staff/cases/" + receipt;
        var frame = frames.staff(request, lang, receipt, desk.staff().name()).withErrors(said.refusedKey() != null);
        var versions = casefiles.versions(casefile.id());
        var current = versions.get(casefile.answersVersion() - 1);
        var form = forms.version(casefile.procedure(), current.formVersion());
        var found = findings.of(casefile.id());
        var labels = checks.all(desk, casefile.procedure()).stream()
                .collect(Collectors.toMap(Check::code, check -> check.label().in(lang)));
        var sections = new SectionViews(
                frame,
                address,
                attachments.listOfCase(casefile.id()).stream()
                        .collect(Collectors.toMap(AttachmentInfo::id, file -> file)),
                found,
                labels,
                casefiles.flags(casefile));
        var shown = form.asOf(casefile.submittedAt()).show(Answers.fromJson(current.answers()), lang);
        var neighbours = queue.neighbours(desk, filter, casefile);
        var called = names.of(casefile, current.answers());
        var path = CaseWords.key(casefile.state());
        return new CasePage(
                frame,
                errors(frame, said),
                notice(frame, said, casefile, path),
                receipt,
                called.applicant() + (called.items().isEmpty() ? "" : "(" + String.join("、", called.items()) + ")"),
                CaseWords.tag(frame, casefile),
                address,
                query,
                filter.parameters(),
                casefile.version(),
                neighbours
                        .previous()
                        .map(other -> "/staff/cases/" + other + query)
                        .orElse(null),
                neighbours.next().map(other -> "/staff/cases/" + other + query).orElse(null),
                new CaseFacts(frame, procedures, colleagues)
                        .of(
                                casefile,
                                assisted.row(frame, casefile),
                                places.of(casefile.id()).map(standing -> placeWords.said(standing, lang))),
                paths.of(frame, desk, casefile, address, query).orElse(null),
                comments.view(frame, casefile.id(), said.comment()),
                actions(frame, desk, casefile, form, address),
                checked(frame, casefile, lang),
                sections.elsewhere(shown),
                sections.of(shown),
                history.messages(frame, casefile.id()),
                said.message(),
                history.events(frame, casefile, colleagues.of(desk)),
                history.versions(frame, casefile, versions));
    }

    private static ErrorSummary errors(Frame frame, Said said) {
        return said.refusedKey() == null
                ? ErrorSummary.NONE
                : new ErrorSummary(List.of(new Problem("case-actions", frame.t(said.refusedKey()))));
    }

    private static @Nullable Notice notice(Frame frame, Said said, Casefile casefile, String state) {
        if (!said.done().isEmpty()) {
            return Notice.success("", frame.t("review.done." + said.done()));
        }
        return casefile.state() == CaseState.SENT_BACK ? Notice.warning("", frame.t("review.waiting." + state)) : null;
    }

    private CasePage.Actions actions(Frame frame, Desk desk, Casefile casefile, Form form, String address) {
        var steps = CaseLife.steps(casefile.state(), desk.party());
        var assignee = casefile.assignee();
        return new CasePage.Actions(
                steps.contains(Step.ACCEPT),
                steps.contains(Step.SEND_BACK),
                steps.contains(Step.DECIDE) && casefile.pathEnds(),
                steps.contains(Step.NOTIFY),
                casefile.outcome() == null ? null : address + "/notice.pdf",
                office.of(frame, casefile, form, address),
                steps.contains(Step.ASSIGN)
                        ? colleagues.of(desk).entrySet().stream()
                                .collect(Collectors.toMap(
                                        e -> e.getKey().toString(),
                                        Map.Entry::getValue,
                                        (a, _) -> a,
                                        java.util.LinkedHashMap::new))
                        : Map.of(),
                assignee == null ? "" : assignee.toString());
    }

    private String checked(Frame frame, Casefile casefile, Lang lang) {
        return findings.lastCheck(casefile.id())
                .map(last -> frame.t(
                        last.answersVersion() == casefile.answersVersion()
                                ? "review.checked.at"
                                : "review.checked.outdated",
                        JapaneseDates.dateTime(last.at(), lang)))
                .orElse(frame.t("review.checked.never"));
    }
}
