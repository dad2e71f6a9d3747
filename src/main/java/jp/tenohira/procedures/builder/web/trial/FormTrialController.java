package jp.tenohira.procedures.builder.web.trial;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.Inspections;
import jp.tenohira.procedures.builder.Workbench;
import jp.tenohira.procedures.builder.Workbench.Opened;
import jp.tenohira.procedures.builder.copies.TrialAnswers;
import jp.tenohira.procedures.builder.web.Words;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.PageRef;
import jp.tenohira.procedures.forms.PageResult;
import jp.tenohira.procedures.forms.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Walks a form that is being built with test answers, as a resident will; nothing is filed. */
@Controller
class FormTrialController {

    private static final String TRY = Words.LIST + "/{copy}/try";

    private final Workbench workbench;
    private final Inspections inspections;
    private final TrialAnswers kept;
    private final TrialView view;

    FormTrialController(Workbench workbench, Inspections inspections, TrialAnswers kept, TrialView view) {
        this.workbench = workbench;
        this.inspections = inspections;
        this.kept = kept;
        this.view = view;
    }

    @GetMapping(TRY)
    ModelAndView overview(Staff staff, Lang lang, @PathVariable UUID copy, HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        return view.overview(request, lang, opened, kept.of(copy, staff.id()));
    }

    /** Begins anew: with no answers, or with one of the examples that the self-test found. */
    @PostMapping(TRY)
    ModelAndView begin(Staff staff, @PathVariable UUID copy, @RequestParam(name = "do", defaultValue = "") String act) {
        var opened = workbench.open(staff, copy);
        var examples = act.equals("example")
                ? inspections
                        .selfTest(opened.copy())
                        .map(report -> report.witnesses())
                        .orElse(List.of())
                : List.<Answers>of();
        var now = kept.of(copy, staff.id());
        // Another one each time it is asked for.
        var next = examples.isEmpty() ? Answers.EMPTY : examples.get((examples.indexOf(now) + 1) % examples.size());
        kept.keep(copy, staff.id(), next);
        return new ModelAndView("redirect:" + opened.address() + "/try");
    }

    @GetMapping(TRY + "/page")
    ModelAndView page(
            Staff staff,
            Lang lang,
            @PathVariable UUID copy,
            @RequestParam(defaultValue = "") String at,
            HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        var answers = kept.of(copy, staff.id());
        return inspections
                .of(opened.copy())
                .form()
                .flatMap(form -> form.view(ref(form, answers, at), answers, Map.of(), List.of(), lang, Set.of())
                        .map(shown -> view.step(request, lang, opened, form, answers, shown, List.of(), HttpStatus.OK)))
                .orElseGet(() -> new ModelAndView("redirect:" + opened.address() + "/try"));
    }

    @PostMapping(TRY + "/page")
    ModelAndView answer(
            Staff staff,
            Lang lang,
            @PathVariable UUID copy,
            @RequestParam(defaultValue = "") String at,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        var found = inspections.of(opened.copy()).form();
        var back = new ModelAndView("redirect:" + opened.address() + "/try");
        if (found.isEmpty()) {
            return back;
        }
        var form = found.get();
        var answers = kept.of(copy, staff.id());
        var ref = ref(form, answers, at);
        var shown = form.view(ref, answers, Map.of(), List.of(), lang, Set.of());
        if (shown.isEmpty()) {
            return back;
        }
        if (typed.containsKey("remove")) {
            return remove(opened, form, answers, shown.get(), String.valueOf(typed.getFirst("remove")));
        }
        var withFiles = TrialFiles.attached(form, answers, shown.get());
        return switch (form.read(ref, typed, withFiles)) {
            case PageResult.Unreachable() -> back;
            case PageResult.Invalid(var errors, var sent) ->
                form.view(ref, withFiles, sent, errors, lang, Set.of())
                        .map(again -> view.step(
                                request,
                                lang,
                                opened,
                                form,
                                withFiles,
                                again,
                                errors,
                                HttpStatus.UNPROCESSABLE_CONTENT))
                        .orElse(back);
            case PageResult.Accepted(var good) -> {
                kept.keep(copy, staff.id(), good);
                yield new ModelAndView("redirect:" + view.after(opened, form, good, ref));
            }
        };
    }

    private ModelAndView remove(Opened opened, Form form, Answers answers, PageView shown, String index) {
        if (shown instanceof PageView.Overview overview && overview.removable() && index.matches("[0-9]{1,2}")) {
            AnswerPath item = overview.path().then(Integer.parseInt(index));
            kept.keep(opened.copy().id(), opened.staff().id(), answers.without(item));
        }
        return new ModelAndView("redirect:" + view.address(opened, shown.ref()));
    }

    private static PageRef ref(Form form, Answers answers, String at) {
        return PageRef.parse(at).orElseGet(() -> form.journey(answers).first());
    }
}
