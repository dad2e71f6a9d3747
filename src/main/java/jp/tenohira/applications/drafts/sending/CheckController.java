package jp.tenohira.applications.drafts.sending;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.assistance.Assistances;
import jp.tenohira.applications.drafts.Draft;
import jp.tenohira.applications.drafts.OwnAnswers;
import jp.tenohira.applications.drafts.OwnedDrafts;
import jp.tenohira.applications.drafts.Redirects;
import jp.tenohira.applications.filing.SubmissionRefused;
import jp.tenohira.applications.receipts.CaseAccess;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.residents.SignedInResident;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The last page of the journey: everything that was answered, and the button that submits it. */
@Controller
class CheckController {

    private final Forms forms;
    private final DraftSubmission submission;
    private final CaseAccess access;
    private final CheckAnswers answers;
    private final Assistances assistances;
    private final CounterPages counter;
    private final SignedInResident resident;
    private final OwnedDrafts owned;
    private final OwnAnswers own;

    CheckController(
            Forms forms,
            DraftSubmission submission,
            CaseAccess access,
            CheckAnswers answers,
            Assistances assistances,
            CounterPages counter,
            SignedInResident resident,
            OwnedDrafts owned,
            OwnAnswers own) {
        this.forms = forms;
        this.submission = submission;
        this.access = access;
        this.answers = answers;
        this.assistances = assistances;
        this.counter = counter;
        this.resident = resident;
        this.owned = owned;
        this.own = own;
    }

    @GetMapping("/apply/{draft}/check")
    ModelAndView show(Draft draft, HttpServletRequest request, Lang lang) {
        var incomplete = form(draft).journey(draft.answers(), draft.open()).firstIncomplete();
        if (incomplete.isPresent()) {
            return new ModelAndView(Redirects.to(draft.path("/pages/" + incomplete.get())));
        }
        var notice = assistances
                .ofDraft(draft.id())
                .map(assistance -> counter.notice(lang, assistance))
                .orElse(null);
        return answers.opened(draft, request, lang, notice);
    }

    @PostMapping("/apply/{draft}/check")
    ModelAndView submit(
            Draft draft,
            @RequestParam(name = "form", defaultValue = "") String drawnBy,
            HttpServletRequest request,
            HttpServletResponse response,
            Lang lang) {
        if (!drawnBy.isEmpty() && !drawnBy.equals(Integer.toString(draft.formVersion()))) {
            return answers.overtaken(draft, request, lang);
        }
        if (assistances.ofDraft(draft.id()).isPresent()) {
            // What staff file is sent at their own address, where they are known.
            return new ModelAndView(Redirects.to(draft.path("/check")));
        }
        return switch (submission.submit(draft, lang)) {
            case Outcome.Accepted<ReceiptNumber, SubmissionRefused>(var receipt) -> {
                access.grant(receipt, request, response);
                yield new ModelAndView(Redirects.to(next(draft, receipt)));
            }
            case Outcome.Refused<ReceiptNumber, SubmissionRefused>(var why) ->
                answers.refused(why, draft, request, response, lang);
        };
    }

    /** To the receipt; whoever answered otherwise than the profile says is asked about that first. */
    private String next(Draft draft, ReceiptNumber receipt) {
        var changed = resident.now()
                .filter(owner -> owned.owns(owner, draft.id()))
                .filter(owner -> !own.newer(owner, form(draft), draft.answers()).isEmpty());
        return changed.isPresent() ? "/my/applications/" + receipt + "/details" : "/receipts/" + receipt;
    }

    private Form form(Draft draft) {
        return forms.version(draft.procedure(), draft.formVersion());
    }
}
