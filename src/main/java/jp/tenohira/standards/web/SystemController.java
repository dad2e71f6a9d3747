package jp.tenohira.standards.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.standards.CoreSystem;
import jp.tenohira.standards.Hearing;
import jp.tenohira.standards.Hearings;
import jp.tenohira.standards.StandardSystem;
import jp.tenohira.standards.Standards;
import jp.tenohira.standards.StandardsRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One system: what is known of it, its hearings and quotes; changes it and opens a hearing. */
@Controller
class SystemController {

    private static final String ONE = StandardsDesk.PATH + "/systems/{system:[a-z-]{2,40}}";

    private final Standards standards;
    private final Hearings hearings;
    private final StandardsDesk desk;
    private final SystemView view;

    SystemController(Standards standards, Hearings hearings, StandardsDesk desk, SystemView view) {
        this.standards = standards;
        this.hearings = hearings;
        this.desk = desk;
        this.view = view;
    }

    @GetMapping(ONE)
    ModelAndView show(HttpServletRequest request, Lang lang, Staff staff, @PathVariable String system) {
        var versions = versions(staff, system);
        return StandardsDesk.view(view.page(request, lang, staff, versions, Map.of()), false);
    }

    @PostMapping(ONE + "/hearings")
    ModelAndView openHearing(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String system,
            @RequestParam(defaultValue = "") String vendor) {
        desk.mustWrite(staff);
        var versions = versions(staff, system);
        return switch (hearings.open(staff, versions.getFirst().system(), vendor.strip())) {
            case Outcome.Accepted<Hearing, StandardsRefused>(var hearing) ->
                new ModelAndView("redirect:" + StandardsDesk.PATH + "/hearings/" + hearing.id());
            case Outcome.Refused<Hearing, StandardsRefused>(var why) ->
                StandardsDesk.view(view.page(request, lang, staff, versions, desk.refusal(lang, why, "vendor")), true);
        };
    }

    @GetMapping(ONE + "/edit")
    ModelAndView edit(HttpServletRequest request, Lang lang, Staff staff, @PathVariable String system) {
        desk.mustWrite(staff);
        var now = versions(staff, system).getFirst();
        return StandardsDesk.view(view.form(request, lang, staff, now, SystemForm.of(now), Map.of()), false);
    }

    @PostMapping(ONE + "/edit")
    ModelAndView change(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String system,
            @RequestParam Map<String, String> asked) {
        desk.mustWrite(staff);
        var now = versions(staff, system).getFirst();
        var form = SystemForm.of(asked);
        var problems = new LinkedHashMap<String, String>();
        form.unreadable().forEach(field -> problems.put(field, desk.text(lang, "wrong." + field)));
        if (problems.isEmpty()) {
            switch (standards.change(staff, now.system(), form.version(), form.content())) {
                case Outcome.Accepted<StandardSystem, StandardsRefused> _ -> {
                    return new ModelAndView("redirect:" + StandardsDesk.PATH + "/systems/" + system);
                }
                case Outcome.Refused<StandardSystem, StandardsRefused>(var why) ->
                    problems.putAll(desk.refusal(lang, why, "vendor"));
            }
        }
        return StandardsDesk.view(view.form(request, lang, staff, now, form, problems), true);
    }

    private List<StandardSystem> versions(Staff staff, String code) {
        var versions = CoreSystem.of(code)
                .map(system -> standards.history(staff, system))
                .orElse(List.of());
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return versions;
    }
}
