package jp.tenohira.applications.drafts.steps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.applications.drafts.Draft;
import jp.tenohira.applications.drafts.Drafts;
import jp.tenohira.applications.drafts.Redirects;
import jp.tenohira.applications.drafts.steps.JourneyPages.Step;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.FieldError;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.PageRef;
import jp.tenohira.procedures.forms.PageResult;
import jp.tenohira.procedures.forms.PageView;
import jp.tenohira.ui.fields.FileField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a journey: shown, and saved one by one. */
@Controller
class JourneyController {

    private static final String CHANGED = "applications.step.changed";
    private static final String FORM_CHANGED = "applications.step.formChanged";

    private final Drafts drafts;
    private final Forms forms;
    private final Uploads uploads;
    private final JourneyPages pages;
    private final FormChanges changes;
    private final AddressHelp help;

    JourneyController(
            Drafts drafts, Forms forms, Uploads uploads, JourneyPages pages, FormChanges changes, AddressHelp help) {
        this.drafts = drafts;
        this.forms = forms;
        this.uploads = uploads;
        this.pages = pages;
        this.changes = changes;
        this.help = help;
    }

    @GetMapping({"/apply/{draft}/pages/{page}", "/apply/{draft}/pages/{page}/{item}"})
    ModelAndView show(
            Draft draft,
            @PathVariable String page,
            @PathVariable(required = false) @Nullable String item,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            Lang lang) {
        var step = step(draft, page, item, back, lang);
        return view(step, Map.of(), List.of())
                .map(view -> draw(request, step, view))
                .orElseGet(() -> leadBack(draft));
    }

    @PostMapping({"/apply/{draft}/pages/{page}", "/apply/{draft}/pages/{page}/{item}"})
    ModelAndView save(
            Draft draft,
            @PathVariable String page,
            @PathVariable(required = false) @Nullable String item,
            @RequestParam(defaultValue = "") String back,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Lang lang) {
        var files = request instanceof MultipartRequest multipart
                ? multipart.getMultiFileMap()
                : new LinkedMultiValueMap<String, org.springframework.web.multipart.MultipartFile>();
        return save(request, step(draft, page, item, back, lang), Sent.of(typed, files));
    }

    private ModelAndView save(HttpServletRequest request, Step step, Sent sent) {
        var drawnByAnother = changes.drawnByAnother(step.draft(), sent.own("form"));
        if (!(view(step, Map.of(), List.of()).orElse(null) instanceof PageView.Questions kept)) {
            if (drawnByAnother) {
                changes.keepTyped(step, sent);
            }
            return leadBack(step.draft());
        }
        if (drawnByAnother) {
            return again(request, step, kept, sent, List.of(), FORM_CHANGED, HttpStatus.CONFLICT);
        }
        if (!sent.own("seen").equals(Journeys.fingerprint(step.answers(), kept.fields()))) {
            return again(request, step, kept, sent, List.of(), CHANGED, HttpStatus.CONFLICT);
        }
        var fileFields = Journeys.fileFields(shown(step, kept, sent, List.of()).fields());
        if (sent.has("remove")) {
            return remove(request, step, sent, kept, fileFields);
        }
        if (sent.has("fill") || sent.has("update")) {
            var filled = new Sent(help.filled(kept, sent), sent.files());
            return again(request, step, kept, filled, List.of(), null, HttpStatus.OK);
        }
        var taken = uploads.take(step.draft(), step.answers(), fileFields, sent);
        var read = step.form()
                .read(step.ref(), sent.typed(), taken.answers(), step.draft().open());
        return switch (read) {
            case PageResult.Unreachable() -> leadBack(step.draft());
            case PageResult.Invalid(var errors, var ignored) ->
                invalid(request, step, sent, taken.answers(), joined(taken.errors(), errors));
            case PageResult.Accepted(var answers) ->
                taken.errors().isEmpty()
                        ? keep(request, step, sent, kept, answers)
                        : invalid(request, step, sent, answers, taken.errors());
        };
    }

    private ModelAndView keep(
            HttpServletRequest request, Step step, Sent sent, PageView.Questions kept, Answers answers) {
        var draft = step.draft();
        if (!drafts.save(draft, answers, step.lang().code())) {
            return again(request, step, kept, sent, List.of(), CHANGED, HttpStatus.CONFLICT);
        }
        changes.wentOn(draft, kept.fields());
        if (sent.has("later")) {
            return redirect(draft.path("/later"));
        }
        return redirect(
                sent.has("more")
                        ? draft.path("/pages/" + step.ref() + (step.back().isEmpty() ? "" : "?back=" + step.back()))
                        : Journeys.after(draft, step.form(), answers, step.ref(), step.back()));
    }

    /** Files that came with a page are kept even when something else on it is wrong: nobody uploads twice. */
    private ModelAndView invalid(
            HttpServletRequest request, Step step, Sent sent, Answers withFiles, List<FieldError> errors) {
        var changed = !withFiles.equals(step.answers());
        if (changed && !drafts.save(step.draft(), withFiles, step.lang().code())) {
            return leadBack(step.draft());
        }
        var now = new Step(step.draft(), step.form(), withFiles, step.ref(), step.back(), step.lang());
        return view(now, Map.of(), List.of()).orElse(null) instanceof PageView.Questions kept
                ? again(request, now, kept, sent, errors, null, HttpStatus.UNPROCESSABLE_CONTENT)
                : leadBack(step.draft());
    }

    private ModelAndView remove(
            HttpServletRequest request, Step step, Sent sent, PageView.Questions kept, List<FileField> fileFields) {
        var id = Ids.parse(sent.own("remove"));
        var without = id.map(file -> uploads.remove(step.draft(), step.answers(), fileFields, file))
                .orElse(step.answers());
        if (!drafts.save(step.draft(), without, step.lang().code())) {
            return again(request, step, kept, sent, List.of(), CHANGED, HttpStatus.CONFLICT);
        }
        var now = new Step(step.draft(), step.form(), without, step.ref(), step.back(), step.lang());
        return view(now, Map.of(), List.of()).orElse(null) instanceof PageView.Questions after
                ? again(request, now, after, sent, List.of(), null, HttpStatus.OK)
                : leadBack(step.draft());
    }

    /** The page once more, with what was typed. */
    private ModelAndView again(
            HttpServletRequest request,
            Step step,
            PageView.Questions kept,
            Sent sent,
            List<FieldError> errors,
            @Nullable String noticeKey,
            HttpStatus status) {
        return pages.questions(request, step, kept, shown(step, kept, sent, errors), errors, noticeKey, status);
    }

    /** The page with what was typed: with the questions that follow from it. */
    private static PageView.Questions shown(Step step, PageView.Questions kept, Sent sent, List<FieldError> errors) {
        return view(step, sent.typed(), errors).orElse(kept) instanceof PageView.Questions typed ? typed : kept;
    }

    private ModelAndView draw(HttpServletRequest request, Step step, PageView view) {
        return switch (view) {
            case PageView.Overview overview -> pages.overview(request, step, overview);
            case PageView.Questions questions ->
                pages.questions(request, step, questions, questions, List.of(), null, HttpStatus.OK);
        };
    }

    private static java.util.Optional<PageView> view(
            Step step, Map<String, List<String>> typed, List<FieldError> errors) {
        return step.form()
                .view(
                        step.ref(),
                        step.answers(),
                        typed,
                        errors,
                        step.lang(),
                        Set.copyOf(step.draft().open()));
    }

    private Step step(Draft draft, String page, @Nullable String item, String back, Lang lang) {
        Form form = forms.version(draft.procedure(), draft.formVersion());
        var ref = PageRef.parse(item == null ? page : page + "/" + item).orElseGet(() -> PageRef.of("-"));
        return new Step(draft, form, draft.answers(), ref, back.equals(Journeys.CHECK) ? back : "", lang);
    }

    private static List<FieldError> joined(List<FieldError> some, List<FieldError> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** To where the answers lead, when a page is not on their way. */
    private static ModelAndView leadBack(Draft draft) {
        return redirect(draft.path(""));
    }

    private static ModelAndView redirect(String path) {
        return new ModelAndView(Redirects.to(path));
    }
}
