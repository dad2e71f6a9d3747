package jp.tenohira.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the years say: how a year differs from the one before, and where the amounts may go. */
@Controller
class BudgetReportController {

    private final ChangesView changes;
    private final TrendView trend;

    BudgetReportController(ChangesView changes, TrendView trend) {
        this.changes = changes;
        this.trend = trend;
    }

    @GetMapping(ChangesView.PATH)
    ModelAndView changes(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String fiscalYear,
            @RequestParam(defaultValue = "") String department) {
        return new ModelAndView("budget/report", "page", changes.page(request, lang, staff, fiscalYear, department));
    }

    @GetMapping(TrendView.PATH)
    ModelAndView trend(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String department) {
        return new ModelAndView("budget/report", "page", trend.page(request, lang, staff, kind, department));
    }
}
