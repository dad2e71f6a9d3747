package jp.tenohira.applications.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The receptions of the own section. */
@Controller
class ReceptionsController {

    static final String PATH = "/staff/receptions";

    private final ReceptionViews views;
    private final AuditTrail audit;

    ReceptionsController(ReceptionViews views, AuditTrail audit) {
        this.views = views;
        this.audit = audit;
    }

    @GetMapping(PATH)
    ModelAndView all(Staff staff, HttpServletRequest request, Lang lang) {
        var desk = Desk.of(staff);
        return new ModelAndView("applications/intake/receptions", Map.of("page", views.all(desk, request, lang)));
    }

    /** @param round the opening of the reception; the present one without it */
    @GetMapping(PATH + "/{code}")
    ModelAndView one(
            Staff staff,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String round,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            Lang lang) {
        var desk = Desk.of(staff);
        var shown = views.one(desk, code, round, page, request, lang)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (request.getHeader("HX-Request") == null) {
            audit.record(staff, "reception.viewed", code, Map.of("page", Integer.toString(page)));
        }
        return new ModelAndView("applications/intake/reception", Map.of("page", shown));
    }

    @Bean
    static NavEntry receptionsInNavigation() {
        return new NavEntry(15, "intake.nav", PATH, Set.of("CLERK", "HEAD"));
    }
}
