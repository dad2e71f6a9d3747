package jp.tenohira.standards.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.standards.Assessment;
import jp.tenohira.standards.Standards;
import jp.tenohira.standards.StandardsRefused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The scenarios beside each other: cost of ownership, decision matrix, and what would turn its result. */
@Controller
class ComparisonController {

    private static final String PATH = StandardsDesk.PATH + "/comparison";

    private final Standards standards;
    private final StandardsDesk desk;
    private final ComparisonView view;

    ComparisonController(Standards standards, StandardsDesk desk, ComparisonView view) {
        this.standards = standards;
        this.desk = desk;
        this.view = view;
    }

    @GetMapping(PATH)
    ModelAndView show(HttpServletRequest request, Lang lang, Staff staff) {
        desk.mustWrite(staff);
        return StandardsDesk.view(view.page(request, lang, staff), false);
    }

    @GetMapping(PATH + "/edit")
    ModelAndView edit(HttpServletRequest request, Lang lang, Staff staff) {
        desk.mustWrite(staff);
        var form = AssessmentForm.of(standards.assessment());
        return StandardsDesk.view(view.form(request, lang, staff, form, Map.of()), false);
    }

    @PostMapping(PATH + "/edit")
    ModelAndView change(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        desk.mustWrite(staff);
        var form = AssessmentForm.of(asked);
        var problems = new LinkedHashMap<String, String>();
        form.unreadable().forEach(field -> problems.put(field, desk.text(lang, "wrong." + field)));
        if (problems.isEmpty()) {
            switch (standards.assess(staff, form.assessment())) {
                case Outcome.Accepted<Assessment, StandardsRefused> _ -> {
                    return new ModelAndView("redirect:" + PATH);
                }
                case Outcome.Refused<Assessment, StandardsRefused>(var why) ->
                    problems.putAll(desk.refusal(lang, why, "matrix"));
            }
        }
        return StandardsDesk.view(view.form(request, lang, staff, form, problems), true);
    }
}
