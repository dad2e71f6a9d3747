package jp.tenohira.savings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.savings.rpa.RpaJob;
import jp.tenohira.savings.rpa.RpaJobs;
import jp.tenohira.savings.rpa.RpaRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The register of RPA jobs: listed with planned and real hours, registered, changed, opened to their runs. */
@Controller
class RpaController {

    private static final String ONE = LedgerDesk.RPA + "/jobs/{code:[a-z0-9-]{2,60}}";

    private final RpaJobs jobs;
    private final RpaView view;
    private final LedgerDesk desk;

    RpaController(RpaJobs jobs, RpaView view, LedgerDesk desk) {
        this.jobs = jobs;
        this.view = view;
        this.desk = desk;
    }

    @GetMapping(LedgerDesk.RPA)
    ModelAndView list(HttpServletRequest request, Lang lang, Staff staff) {
        return new ModelAndView("savings/ledger", "page", view.list(request, lang, staff, jobs.standings(staff)));
    }

    @GetMapping(LedgerDesk.RPA + "/new")
    ModelAndView fresh(HttpServletRequest request, Lang lang, Staff staff) {
        mustRegister(staff);
        var page = view.form(request, lang, staff, RpaForm.of(Map.of()), null, Map.of());
        return new ModelAndView("savings/form", "page", page);
    }

    @PostMapping(LedgerDesk.RPA + "/new")
    ModelAndView register(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        mustRegister(staff);
        return settle(request, lang, staff, RpaForm.of(asked), null, 0);
    }

    @GetMapping(ONE)
    ModelAndView one(HttpServletRequest request, Lang lang, Staff staff, @PathVariable String code) {
        var standing = jobs.standings(staff).stream()
                .filter(of -> of.job().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var page = view.one(
                request, lang, staff, standing, jobs.history(staff, code), jobs.lastRuns(staff, code, RpaView.RUNS));
        return new ModelAndView("savings/record", "page", page);
    }

    @GetMapping(ONE + "/edit")
    ModelAndView edit(HttpServletRequest request, Lang lang, Staff staff, @PathVariable String code) {
        var job = own(staff, code);
        return new ModelAndView(
                "savings/form", "page", view.form(request, lang, staff, RpaForm.of(job), job, Map.of()));
    }

    @PostMapping(ONE + "/edit")
    ModelAndView change(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String code,
            @RequestParam Map<String, String> asked) {
        var seen = asked.getOrDefault("version", "");
        return settle(
                request,
                lang,
                staff,
                RpaForm.of(asked),
                own(staff, code),
                seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : 0);
    }

    private ModelAndView settle(
            HttpServletRequest request, Lang lang, Staff staff, RpaForm form, @Nullable RpaJob job, int version) {
        var problems = new HashMap<String, String>();
        form.unreadable(job == null).forEach((field, key) -> problems.put(field, desk.text(lang, key)));
        if (problems.isEmpty()) {
            var content = form.content(staff.section() == null ? "" : staff.section());
            var outcome = job == null
                    ? jobs.register(staff, form.value("code"), content)
                    : jobs.change(staff, job.code(), version, content);
            switch (outcome) {
                case Outcome.Accepted<RpaJob, RpaRefused>(var kept) -> {
                    return new ModelAndView("redirect:" + LedgerDesk.RPA + "/jobs/" + kept.code());
                }
                case Outcome.Refused<RpaJob, RpaRefused>(var why) -> view.explain(lang, why, problems);
            }
        }
        var refused = new ModelAndView("savings/form", "page", view.form(request, lang, staff, form, job, problems));
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return refused;
    }

    private RpaJob own(Staff staff, String code) {
        var job = jobs.history(staff, code).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!jobs.mayChange(staff, job)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return job;
    }

    private static void mustRegister(Staff staff) {
        if (!staff.role().ofSection()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
