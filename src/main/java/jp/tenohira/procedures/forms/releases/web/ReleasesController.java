package jp.tenohira.procedures.forms.releases.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A section's forms, one form's proposals and history, and two of its versions side by side. */
@Controller
class ReleasesController {

    private final ReleaseDesk desk;
    private final ReleasesView view;

    ReleasesController(ReleaseDesk desk, ReleasesView view) {
        this.desk = desk;
        this.view = view;
    }

    @GetMapping(ReleaseDesk.LIST)
    ModelAndView own(Staff staff, Lang lang, HttpServletRequest request) {
        return new ModelAndView("procedures/releases/list", "page", view.own(request, lang, staff));
    }

    @GetMapping(ReleaseDesk.ONE)
    ModelAndView one(
            @PathVariable String code,
            Staff staff,
            Lang lang,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String done) {
        return new ModelAndView(
                "procedures/releases/list", "page", view.history(desk.visit(code, staff, lang, request), done));
    }

    @GetMapping(ReleaseDesk.ONE + "/compare")
    ModelAndView compare(
            @PathVariable String code,
            Staff staff,
            Lang lang,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        return new ModelAndView(
                "procedures/releases/list",
                "page",
                view.comparison(desk.visit(code, staff, lang, request), number(from), number(to)));
    }

    /** The number of a version; 0 for what is none. */
    static int number(String written) {
        return written.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(written) : 0;
    }
}
