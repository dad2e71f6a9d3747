package jp.tenohira.procedures.coverage.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.coverage.InventoryYears;
import jp.tenohira.procedures.entries.web.InventoryDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Coverage by department, and the declaration that a year's inventory is complete. */
@Controller
class CoverageController {

    private final CoverageView view;
    private final InventoryYears years;

    CoverageController(CoverageView view, InventoryYears years) {
        this.view = view;
        this.years = years;
    }

    @GetMapping(InventoryDesk.COVERAGE)
    ModelAndView coverage(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String year) {
        return page(view.page(request, lang, staff, year, ""), HttpStatus.OK);
    }

    @PostMapping(InventoryDesk.COVERAGE)
    ModelAndView declare(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String declared,
            @RequestParam(name = "do", defaultValue = "complete") String what) {
        if (staff.role() != Role.HEADQUARTERS) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (!declared.strip().matches("20[0-9]{2}")) {
            return page(view.page(request, lang, staff, "", declared), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var year = new FiscalYear(Integer.parseInt(declared.strip()));
        years.declare(staff, year, !what.equals("reopen"));
        return new ModelAndView("redirect:" + InventoryDesk.COVERAGE + "?year=" + year.year());
    }

    private static ModelAndView page(Object page, HttpStatus status) {
        var shown = new ModelAndView("procedures/inventory/coverage", "page", page);
        shown.setStatus(status);
        return shown;
    }
}
