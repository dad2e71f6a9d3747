package jp.tenohira.assistant.web.guideline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.tenohira.assistant.admission.Admissions;
import jp.tenohira.assistant.admission.Questions;
import jp.tenohira.assistant.admission.Readings;
import jp.tenohira.assistant.admission.ShortTest;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Reading the guideline, confirming it, the short test, and answering for a tool. */
@Controller
class GuidelineController {

    static final String PATH = "/staff/assistant/guideline";

    private final GuidelineView view;
    private final ReadingsView overview;
    private final Readings readings;
    private final ShortTest test;
    private final Questions questions;
    private final Admissions admissions;

    GuidelineController(
            GuidelineView view,
            ReadingsView overview,
            Readings readings,
            ShortTest test,
            Questions questions,
            Admissions admissions) {
        this.overview = overview;
        this.view = view;
        this.readings = readings;
        this.test = test;
        this.questions = questions;
        this.admissions = admissions;
    }

    @GetMapping(PATH)
    ModelAndView guideline(HttpServletRequest request, Lang lang, Staff staff) {
        return new ModelAndView("assistant/guideline", "page", view.guideline(request, lang, staff));
    }

    @PostMapping(PATH + "/confirm")
    ModelAndView confirm(Staff staff) {
        readings.confirm(staff);
        return new ModelAndView("redirect:" + PATH + (test.passedAt(staff.id()).isEmpty() ? "/test" : ""));
    }

    @GetMapping(PATH + "/test")
    ModelAndView test(HttpServletRequest request, Lang lang, Staff staff) {
        return desk(view.test(request, lang, staff, List.of(), false), false);
    }

    @PostMapping(PATH + "/test")
    ModelAndView answer(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> typed) {
        var answers = IntStream.range(0, questions.all().size())
                .mapToObj(at -> typed.getOrDefault("q" + (at + 1), ""))
                .toList();
        var chosen = new ArrayList<Integer>();
        for (var at = 0; at < answers.size(); at++) {
            var options = questions.all().get(at).options().size();
            chosen.add(answers.get(at).matches("[1-9]") ? Integer.parseInt(answers.get(at)) - 1 : options);
            if (chosen.getLast() >= options) {
                return desk(view.test(request, lang, staff, answers, true), true);
            }
        }
        return desk(view.result(request, lang, staff, chosen, test.take(staff, chosen)), false);
    }

    @GetMapping(PATH + "/readings")
    ModelAndView readings(HttpServletRequest request, Lang lang, Staff staff) {
        mustOversee(staff);
        return desk(overview.page(request, lang, staff), false);
    }

    @PostMapping(PATH + "/readings")
    ModelAndView remind(Staff staff, @RequestParam(defaultValue = "") String section) {
        mustOversee(staff);
        if (staff.role().ofSection() && !section.equals(staff.section())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (section.length() > 100) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        readings.remind(staff, section);
        return new ModelAndView("redirect:" + PATH + "/readings?done=reminded");
    }

    @GetMapping(PATH + "/tools/{token}")
    ModelAndView tool(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID token) {
        return desk(view.tool(request, lang, staff, token, false), false);
    }

    @PostMapping(PATH + "/tools/{token}")
    ModelAndView answerFor(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID token) {
        return admissions.answerFor(staff, token)
                ? new ModelAndView("redirect:" + PATH + "/tools/" + token)
                : desk(view.tool(request, lang, staff, token, true), true);
    }

    private static void mustOversee(Staff staff) {
        if (staff.role() == Role.CLERK) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static ModelAndView desk(Object page, boolean refused) {
        var shown = new ModelAndView("assistant/desk", "page", page);
        if (refused) {
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }
}
