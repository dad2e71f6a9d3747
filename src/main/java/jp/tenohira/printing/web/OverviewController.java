package jp.tenohira.printing.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.reading.Reading;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The figures of paper for a fiscal year: the city, and one department with its sections. */
@Controller
class OverviewController {

    private final Reading reading;
    private final OverviewView view;
    private final Organisation organisation;

    OverviewController(Reading reading, OverviewView view, Organisation organisation) {
        this.reading = reading;
        this.view = view;
        this.organisation = organisation;
    }

    @GetMapping(PrintDesk.PATH)
    ModelAndView city(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String year) {
        var years = reading.years(staff, "printed-sheets");
        return new ModelAndView(
                "figures/report", "page", view.city(request, lang, staff, years, Reading.chosen(year, years)));
    }

    @GetMapping(PrintDesk.PATH + "/departments/{department:[a-z0-9-]{1,60}}")
    ModelAndView department(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String department,
            @RequestParam(defaultValue = "") String year) {
        if (organisation.departments().stream().noneMatch(d -> d.code().equals(department))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var years = reading.years(staff, "printed-sheets");
        return new ModelAndView(
                "figures/report",
                "page",
                view.department(request, lang, staff, department, years, Reading.chosen(year, years)));
    }
}
