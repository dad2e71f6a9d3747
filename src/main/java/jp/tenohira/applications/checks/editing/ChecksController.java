package jp.tenohira.applications.checks.editing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.applications.checks.Check;
import jp.tenohira.applications.checks.CheckDraft;
import jp.tenohira.applications.checks.CheckProblem;
import jp.tenohira.applications.checks.Checks;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which checks are listed, written, tried and switched. */
@Controller
class ChecksController {

    private final Checks checks;
    private final CheckViews views;
    private final AuditTrail audit;

    ChecksController(Checks checks, CheckViews views, AuditTrail audit) {
        this.checks = checks;
        this.views = views;
        this.audit = audit;
    }

    @GetMapping("/staff/checks")
    String list(
            Staff staff,
            Lang lang,
            @RequestParam(defaultValue = "") String procedure,
            HttpServletRequest request,
            Model model) {
        var desk = Desk.of(staff);
        model.addAttribute("page", views.list(desk, lang, procedure, request));
        audit.record(staff, "checks.listed", desk.section(), Map.of());
        return "applications/checks/checks";
    }

    @GetMapping("/staff/checks/{procedure}/new")
    String blank(Staff staff, Lang lang, @PathVariable String procedure, HttpServletRequest request, Model model) {
        var desk = Desk.of(staff);
        var draft = new CheckDraft(procedure, "", "", "", Check.Kind.CONDITION, "", "", "", Text.plain(""));
        model.addAttribute("page", views.draft(desk, lang, draft, true, request));
        return "applications/checks/check";
    }

    @GetMapping("/staff/checks/{procedure}/{code}")
    String edit(
            Staff staff,
            Lang lang,
            @PathVariable String procedure,
            @PathVariable String code,
            HttpServletRequest request,
            Model model) {
        var desk = Desk.of(staff);
        model.addAttribute("page", views.draft(desk, lang, CheckDraft.of(own(desk, procedure, code)), false, request));
        return "applications/checks/check";
    }

    /** Tries what was written, or keeps it. */
    @PostMapping("/staff/checks/{procedure}")
    String save(
            Staff staff,
            Lang lang,
            @PathVariable String procedure,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var desk = Desk.of(staff);
        var draft = WrittenCheck.of(procedure, asked);
        var fresh = asked.containsKey("fresh");
        if ("try".equals(asked.get("do"))) {
            switch (checks.tryOut(desk, draft)) {
                case Outcome.Accepted<Checks.Trial, List<CheckProblem>>(var trial) ->
                    model.addAttribute("page", views.tried(desk, lang, draft, fresh, trial, request));
                case Outcome.Refused<Checks.Trial, List<CheckProblem>>(var problems) -> {
                    response.setStatus(422);
                    model.addAttribute("page", views.refused(desk, lang, draft, fresh, problems, request));
                }
            }
            return "applications/checks/check";
        }
        return switch (checks.save(desk, draft)) {
            case Outcome.Accepted<Check, List<CheckProblem>> _ -> "redirect:/staff/checks?procedure=" + procedure;
            case Outcome.Refused<Check, List<CheckProblem>>(var problems) -> {
                response.setStatus(422);
                model.addAttribute("page", views.refused(desk, lang, draft, fresh, problems, request));
                yield "applications/checks/check";
            }
        };
    }

    @PostMapping("/staff/checks/{procedure}/{code}/switch")
    String turn(Staff staff, @PathVariable String procedure, @PathVariable String code, @RequestParam boolean on) {
        var turned = checks.turn(Desk.of(staff), procedure, code, on);
        if (turned instanceof Outcome.Refused<Check, Checks.SwitchRefused>(var why)) {
            throw switch (why) {
                case ONLY_HEADS -> new AccessDeniedException("Only heads switch checks");
                case NO_SUCH_CHECK -> new ResponseStatusException(HttpStatus.NOT_FOUND);
            };
        }
        return "redirect:/staff/checks?procedure=" + procedure;
    }

    private Check own(Desk desk, String procedure, String code) {
        return checks.find(desk, procedure, code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Bean
    static NavEntry checksInNavigation() {
        return new NavEntry(20, "checks.nav", "/staff/checks", Set.of("CLERK", "HEAD"));
    }
}
