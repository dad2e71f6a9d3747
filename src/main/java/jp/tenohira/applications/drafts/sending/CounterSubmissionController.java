package jp.tenohira.applications.drafts.sending;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.assistance.Assistances;
import jp.tenohira.applications.drafts.Draft;
import jp.tenohira.applications.drafts.Drafts;
import jp.tenohira.applications.drafts.Redirects;
import jp.tenohira.applications.filing.ProcedureDesk;
import jp.tenohira.applications.filing.SubmissionRefused;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sends what staff filled in for a resident. Only here is it known who is at the counter: the pages of the journey are residents'
 * pages. The receipt goes to the resident, not into this browser.
 */
@Controller
class CounterSubmissionController {

    private final Drafts drafts;
    private final DraftSubmission submission;
    private final CheckAnswers answers;
    private final Assistances assistances;
    private final ProcedureDesk procedures;
    private final AuditTrail audit;
    private final Clock clock;

    CounterSubmissionController(
            Drafts drafts,
            DraftSubmission submission,
            CheckAnswers answers,
            Assistances assistances,
            ProcedureDesk procedures,
            AuditTrail audit,
            Clock clock) {
        this.drafts = drafts;
        this.submission = submission;
        this.answers = answers;
        this.assistances = assistances;
        this.procedures = procedures;
        this.audit = audit;
        this.clock = clock;
    }

    static String path(Draft draft) {
        return CounterController.PATH + "/" + draft.id() + "/submit";
    }

    @PostMapping(CounterController.PATH + "/{draft}/submit")
    ModelAndView submit(
            @PathVariable("draft") UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Lang lang,
            Staff staff) {
        var draft = drafts.find(id)
                .filter(one -> mayBeSentBy(staff, one))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (draft.filedAs().isPresent()) {
            return new ModelAndView(
                    Redirects.to("/staff/cases/" + draft.filedAs().get()));
        }
        return switch (submission.submit(draft, lang)) {
            case Outcome.Accepted<ReceiptNumber, SubmissionRefused>(var receipt) -> {
                audit.record(staff, "case.filed", receipt.value(), Map.of("procedure", draft.procedure()));
                yield new ModelAndView(Redirects.to("/staff/cases/" + receipt));
            }
            case Outcome.Refused<ReceiptNumber, SubmissionRefused>(var why) ->
                answers.refused(why, draft, request, response, lang);
        };
    }

    private boolean mayBeSentBy(Staff staff, Draft draft) {
        return clock.instant().isBefore(draft.expiresAt())
                && assistances.ofDraft(draft.id()).isPresent()
                && procedures
                        .of(draft.procedure())
                        .filter(of -> staff.sees(of.section()))
                        .isPresent();
    }
}
