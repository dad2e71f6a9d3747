package jp.tenohira.applications.drafts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.assistance.Assistances;
import jp.tenohira.applications.attachments.Attachments;
import jp.tenohira.applications.attachments.FileAnswer;
import jp.tenohira.applications.filing.ProcedureDesk;
import jp.tenohira.applications.filing.SubmissionRefused;
import jp.tenohira.applications.receipts.CaseAccess;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.identity.residents.SignedInResident;
import jp.tenohira.procedures.forms.FieldError;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The last page of the journey: everything that was answered, and the button that submits it. */
@Controller
class CheckController {

    private final Forms forms;
    private final Drafts drafts;
    private final DraftSubmission submission;
    private final CaseAccess access;
    private final Attachments attachments;
    private final CheckPages pages;
    private final Assistances assistances;
    private final CounterPages counter;
    private final ProcedureDesk procedures;
    private final AuditTrail audit;
    private final Messages messages;
    private final Clock clock;
    private final SignedInResident resident;
    private final OwnedDrafts owned;
    private final OwnAnswers own;

    CheckController(
            Forms forms,
            Drafts drafts,
            DraftSubmission submission,
            CaseAccess access,
            Attachments attachments,
            CheckPages pages,
            Assistances assistances,
            CounterPages counter,
            ProcedureDesk procedures,
            AuditTrail audit,
            Messages messages,
            Clock clock,
            SignedInResident resident,
            OwnedDrafts owned,
            OwnAnswers own) {
        this.resident = resident;
        this.owned = owned;
        this.own = own;
        this.forms = forms;
        this.drafts = drafts;
        this.submission = submission;
        this.access = access;
        this.attachments = attachments;
        this.pages = pages;
        this.assistances = assistances;
        this.counter = counter;
        this.procedures = procedures;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/apply/{draft}/check")
    ModelAndView show(Draft draft, HttpServletRequest request, Lang lang) {
        var form = form(draft);
        var incomplete = form.journey(draft.answers(), draft.open()).firstIncomplete();
        if (incomplete.isPresent()) {
            return new ModelAndView(Redirects.to(draft.path("/pages/" + incomplete.get())));
        }
        var notice = assistances
                .ofDraft(draft.id())
                .map(assistance -> counter.notice(lang, assistance))
                .orElseGet(() -> grace(draft, lang));
        return pages.page(request, draft, form, lang, List.of(), notice, HttpStatus.OK);
    }

    @PostMapping("/apply/{draft}/check")
    ModelAndView submit(
            Draft draft,
            @RequestParam(name = "form", defaultValue = "") String drawnBy,
            HttpServletRequest request,
            HttpServletResponse response,
            Lang lang) {
        if (!drawnBy.isEmpty() && !drawnBy.equals(Integer.toString(draft.formVersion()))) {
            // What is filed is what the resident read here, in the words of that version.
            return page(
                    request, draft, form(draft), lang, List.of(), warning("formChanged", lang), HttpStatus.CONFLICT);
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
                refused(why, draft, request, response, lang);
        };
    }

    /** What staff file is sent by signed-in staff of the section only; the receipt goes to the resident, not into this browser. */
    @PostMapping(CounterController.PATH + "/{draft}/submit")
    ModelAndView submitAssisted(
            @PathVariable("draft") UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Lang lang,
            Staff staff) {
        var draft = drafts.find(id)
                .filter(one -> clock.instant().isBefore(one.expiresAt()))
                .filter(one -> assistances.ofDraft(one.id()).isPresent())
                .filter(one -> procedures
                        .of(one.procedure())
                        .map(ProcedureDesk.Desk::section)
                        .filter(staff::sees)
                        .isPresent())
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
                refused(why, draft, request, response, lang);
        };
    }

    @GetMapping("/apply/{draft}/files/{file}")
    ResponseEntity<byte[]> file(Draft draft, @PathVariable UUID file) {
        return attachments
                .ofDraft(draft.id(), file)
                .or(() -> draft.mends().flatMap(casefile -> attachments.ofCase(casefile, file)))
                .map(FileAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** To the receipt; whoever answered otherwise than the profile says is asked about that first. */
    private String next(Draft draft, ReceiptNumber receipt) {
        var changed = resident.now()
                .filter(owner -> owned.owns(owner, draft.id()))
                .filter(owner -> !own.newer(owner, form(draft), draft.answers()).isEmpty());
        return changed.isPresent() ? "/my/applications/" + receipt + "/details" : "/receipts/" + receipt;
    }

    private ModelAndView refused(
            SubmissionRefused why, Draft draft, HttpServletRequest request, HttpServletResponse response, Lang lang) {
        var form = form(draft);
        return switch (why) {
            case SubmissionRefused.AnswersInvalid(var errors) ->
                page(request, draft, form, lang, errors, null, HttpStatus.UNPROCESSABLE_CONTENT);
            case SubmissionRefused.ReceptionClosed closed ->
                page(request, draft, form, lang, List.of(), closed(closed, lang), HttpStatus.UNPROCESSABLE_CONTENT);
            case SubmissionRefused.Overloaded() -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
                yield page(
                        request, draft, form, lang, List.of(), warning("busy", lang), HttpStatus.SERVICE_UNAVAILABLE);
            }
            case SubmissionRefused.NotOffered() ->
                page(
                        request,
                        draft,
                        form,
                        lang,
                        List.of(),
                        warning("notOffered", lang),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case SubmissionRefused.NoPlace _ ->
                page(request, draft, form, lang, List.of(), warning("full", lang), HttpStatus.CONFLICT);
            case SubmissionRefused.KeyUsed() ->
                page(request, draft, form, lang, List.of(), warning("changed", lang), HttpStatus.CONFLICT);
        };
    }

    private ModelAndView page(
            HttpServletRequest request,
            Draft draft,
            Form form,
            Lang lang,
            List<FieldError> errors,
            @Nullable Notice notice,
            HttpStatus status) {
        return pages.page(request, draft, form, lang, errors, notice, status);
    }

    private Notice warning(String key, Lang lang) {
        return Notice.warning(
                messages.in(lang, "applications.check." + key + ".title"),
                messages.in(lang, "applications.check." + key + ".text"));
    }

    /** After the closing: until when this one is received nevertheless; null otherwise. */
    private @Nullable Notice grace(Draft draft, Lang lang) {
        if (draft.mends().isPresent()) {
            return null;
        }
        var now = clock.instant();
        return procedures
                .of(draft.procedure())
                .flatMap(of -> of.receiving(now, Optional.of(draft.startedAt())))
                .filter(period -> !now.isBefore(period.closesAt()))
                .map(period -> Notice.warning(
                        messages.in(lang, "applications.check.grace.title"),
                        messages.in(
                                lang, "applications.check.grace.text", JapaneseDates.dateTime(period.endsAt(), lang))))
                .orElse(null);
    }

    private Notice closed(SubmissionRefused.ReceptionClosed closed, Lang lang) {
        var when = closed.closesAt() == null ? "" : JapaneseDates.dateTime(closed.closesAt(), lang);
        return Notice.warning(
                messages.in(lang, "applications.check.closed.title"),
                messages.in(lang, "applications.check.closed.text", when));
    }

    private Form form(Draft draft) {
        return forms.version(draft.procedure(), draft.formVersion());
    }
}
