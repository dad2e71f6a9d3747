package jp.tenohira.savings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.savings.Measure;
import jp.tenohira.savings.MeasureRefused;
import jp.tenohira.savings.Savings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Adds and changes measures. 計算する computes the formula and keeps nothing; the same happens while typing where scripts run. */
@Controller
class MeasureFormController {

    private static final String ONE = LedgerDesk.PATH + "/{id:[0-9a-f-]{36}}";

    private final Savings savings;
    private final LedgerDesk desk;
    private final MeasureFormView view;
    private final Clock clock;

    MeasureFormController(Savings savings, LedgerDesk desk, MeasureFormView view, Clock clock) {
        this.savings = savings;
        this.desk = desk;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping(LedgerDesk.PATH + "/new")
    ModelAndView fresh(HttpServletRequest request, Lang lang, Staff staff) {
        mustAdd(staff);
        var form = MeasureForm.of(Map.of(
                "fiscalYear",
                Integer.toString(FiscalYear.of(clock.instant()).year()),
                "status",
                "running",
                "department",
                desk.departmentOf(staff.section()),
                "section",
                staff.section() == null ? "" : staff.section()));
        return page(view.page(request, lang, staff, form, null, Map.of(), false), HttpStatus.OK);
    }

    @PostMapping(LedgerDesk.PATH + "/new")
    ModelAndView add(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        mustAdd(staff);
        return settle(request, lang, staff, MeasureForm.of(asked), null, asked);
    }

    @GetMapping(ONE + "/edit")
    ModelAndView edit(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID id) {
        var measure = own(staff, id);
        return page(view.page(request, lang, staff, MeasureForm.of(measure), measure, Map.of(), true), HttpStatus.OK);
    }

    @PostMapping(ONE + "/edit")
    ModelAndView change(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> asked) {
        return settle(request, lang, staff, MeasureForm.of(asked), own(staff, id), asked);
    }

    /** The workings of a formula, as a piece of the page. */
    @GetMapping(LedgerDesk.PATH + "/workings")
    ModelAndView workings(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        mustAdd(staff);
        var page = view.page(request, lang, staff, MeasureForm.of(asked), null, Map.of(), true);
        return new ModelAndView("savings/workings", "page", page);
    }

    private ModelAndView settle(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            MeasureForm form,
            @Nullable Measure measure,
            Map<String, String> asked) {
        if ("compute".equals(asked.get("do"))) {
            return page(view.page(request, lang, staff, form, measure, Map.of(), true), HttpStatus.OK);
        }
        var problems = new HashMap<String, String>();
        form.unreadable().forEach((field, key) -> problems.put(field, desk.text(lang, key)));
        if (problems.isEmpty()) {
            switch (keep(staff, form, measure, asked)) {
                case Outcome.Accepted<Measure, MeasureRefused>(var kept) -> {
                    return new ModelAndView("redirect:" + LedgerDesk.PATH + "/" + kept.id() + "?done=saved");
                }
                case Outcome.Refused<Measure, MeasureRefused>(var why) -> view.explain(lang, why, problems);
            }
        }
        return page(view.page(request, lang, staff, form, measure, problems, true), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A section's staff speak for their section; headquarters for departments as a whole. */
    private Outcome<Measure, MeasureRefused> keep(
            Staff staff, MeasureForm form, @Nullable Measure measure, Map<String, String> asked) {
        var headquarters = staff.role() == Role.HEADQUARTERS;
        var section = headquarters ? null : staff.section();
        var department = headquarters ? form.value("department") : desk.departmentOf(section);
        var content = form.content(
                department, section, measure == null ? "" : measure.content().source());
        if (measure == null) {
            return savings.add(staff, content);
        }
        var seen = asked.getOrDefault("version", "");
        return savings.change(staff, measure.id(), seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : 0, content);
    }

    private Measure own(Staff staff, UUID id) {
        var measure = savings.find(staff, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!savings.mayChange(staff, measure)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return measure;
    }

    private static void mustAdd(Staff staff) {
        if (!MeasureView.mayAdd(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static ModelAndView page(Object page, HttpStatus status) {
        var view = new ModelAndView("savings/form", "page", page);
        view.setStatus(status);
        return view;
    }
}
