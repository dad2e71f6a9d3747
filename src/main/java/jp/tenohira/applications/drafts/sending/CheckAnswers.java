package jp.tenohira.applications.drafts.sending;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.drafts.Draft;
import jp.tenohira.applications.filing.ProcedureDesk;
import jp.tenohira.applications.filing.SubmissionRefused;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.FieldError;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The check page as it answers: as it is opened, and again with the reason when nothing was filed. */
@Component
class CheckAnswers {

    private final Forms forms;
    private final CheckPages pages;
    private final ProcedureDesk procedures;
    private final Messages messages;
    private final Clock clock;

    CheckAnswers(Forms forms, CheckPages pages, ProcedureDesk procedures, Messages messages, Clock clock) {
        this.forms = forms;
        this.pages = pages;
        this.procedures = procedures;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param notice stands above the answers; null for what the reception has to say */
    ModelAndView opened(Draft draft, HttpServletRequest request, Lang lang, @Nullable Notice notice) {
        var form = form(draft);
        var said = notice != null
                ? notice
                : form.missingPrices(draft.answers()).isEmpty() ? grace(draft, lang) : warning("price", lang);
        return page(request, draft, form, lang, List.of(), said, HttpStatus.OK);
    }

    /** The form changed since the page was read: what is filed is what was read here, in the words of that version. */
    ModelAndView overtaken(Draft draft, HttpServletRequest request, Lang lang) {
        return page(request, draft, form(draft), lang, List.of(), warning("formChanged", lang), HttpStatus.CONFLICT);
    }

    ModelAndView refused(
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
            case SubmissionRefused.PriceMissing _ ->
                page(request, draft, form, lang, List.of(), warning("price", lang), HttpStatus.UNPROCESSABLE_CONTENT);
            case SubmissionRefused.NoPlace _ ->
                page(request, draft, form, lang, List.of(), warning("full", lang), HttpStatus.CONFLICT);
            case SubmissionRefused.SignInNeeded() ->
                page(request, draft, form, lang, List.of(), warning("signIn", lang), HttpStatus.FORBIDDEN);
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
