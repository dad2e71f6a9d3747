package jp.tenohira.applications.retention;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The administrator's page of retention. Opening it deletes nothing: it lists what would go. */
@Controller
class RetentionController {

    private static final String PATH = "/staff/admin/retention";
    private static final int MOST_YEARS = 100;
    private static final int MOST_DAYS = 30;

    private final Retention retention;
    private final Procedures procedures;
    private final RetentionView view;

    RetentionController(Retention retention, Procedures procedures, RetentionView view) {
        this.retention = retention;
        this.procedures = procedures;
        this.view = view;
    }

    @Bean
    static NavEntry retentionNav() {
        return new NavEntry(84, "retention.title", PATH, Set.of(Role.ADMINISTRATOR.name()));
    }

    @GetMapping(PATH)
    ModelAndView show(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String done) {
        return page(view.page(request, lang, staff, Map.of(), Map.of(), done), HttpStatus.OK);
    }

    @PostMapping(PATH)
    ModelAndView set(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        var wrong = new LinkedHashMap<String, String>();
        var procedure = asked.getOrDefault("procedure", "");
        if (procedures.find(procedure).isEmpty()) {
            wrong.put("procedure", view.text(lang, "procedure.wrong"));
        }
        var days = number(asked, "draftDays");
        if (days < 1 || days > MOST_DAYS) {
            wrong.put("draftDays", view.text(lang, "draftDays.wrong", asked.getOrDefault("draftDays", "")));
        }
        for (var name : new String[] {"caseYears", "attachmentYears"}) {
            if (!asked.getOrDefault(name, "").isBlank()
                    && (number(asked, name) < 0 || number(asked, name) > MOST_YEARS)) {
                wrong.put(name, view.text(lang, "years.wrong", asked.getOrDefault(name, "")));
            }
        }
        if (!wrong.isEmpty()) {
            return page(view.page(request, lang, staff, asked, wrong, ""), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        retention.set(staff, procedure, days, years(asked, "caseYears"), years(asked, "attachmentYears"));
        return new ModelAndView("redirect:" + PATH);
    }

    @PostMapping(PATH + "/delete")
    ModelAndView delete(Staff staff) {
        return new ModelAndView("redirect:" + PATH + "?done=" + retention.deleteOneBatch(staff.name()));
    }

    private static int number(Map<String, String> asked, String name) {
        var typed = asked.getOrDefault(name, "").strip();
        return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : -1;
    }

    private static @org.jspecify.annotations.Nullable Integer years(Map<String, String> asked, String name) {
        return asked.getOrDefault(name, "").isBlank() ? null : Integer.valueOf(number(asked, name));
    }

    private static ModelAndView page(Object page, HttpStatus status) {
        var shown = new ModelAndView("applications/retention/retention", "page", page);
        shown.setStatus(status);
        return shown;
    }
}
