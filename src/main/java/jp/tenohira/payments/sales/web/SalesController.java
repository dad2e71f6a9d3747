package jp.tenohira.payments.sales.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.reading.Reading;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.sales.lists.SalesLists;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The figures of counter sales for a fiscal year: the city, and one facility. */
@Controller
class SalesController {

    private final Reading reading;
    private final SalesView view;
    private final SalesLists lists;

    SalesController(Reading reading, SalesView view, SalesLists lists) {
        this.reading = reading;
        this.view = view;
        this.lists = lists;
    }

    @GetMapping(SalesDesk.PATH)
    ModelAndView city(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String year) {
        var years = reading.years(staff, SalesView.TOTAL);
        return new ModelAndView(
                "figures/report", "page", view.city(request, lang, staff, years, Reading.chosen(year, years)));
    }

    @GetMapping(SalesDesk.PATH + "/facilities/{facility}")
    ModelAndView facility(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String facility,
            @RequestParam(defaultValue = "") String year) {
        if (!lists.facilities().knows(facility)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var years = reading.years(staff, SalesView.TOTAL);
        return new ModelAndView(
                "figures/report",
                "page",
                view.facility(request, lang, staff, facility, years, Reading.chosen(year, years)));
    }
}
