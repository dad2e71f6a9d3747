package jp.tenohira.assistant.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import jp.tenohira.assistant.Inspection;
import jp.tenohira.assistant.web.InspectedTexts.Refused;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The AI desk for staff: inspecting a text, and the guideline. */
@Controller
class AssistantController {

    static final String PATH = "/staff/assistant";

    private final InspectedTexts texts;
    private final InspectionView view;

    AssistantController(InspectedTexts texts, InspectionView view) {
        this.texts = texts;
        this.view = view;
    }

    @GetMapping(PATH)
    ModelAndView empty(HttpServletRequest request, Lang lang, Staff staff) {
        return page(view.empty(request, lang, staff));
    }

    @PostMapping(PATH)
    ModelAndView inspect(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String level) {
        if (text.isBlank() || !level.matches("[123]")) {
            return refused(view.incomplete(request, lang, staff, text, level));
        }
        return switch (texts.inspect(staff, text, Integer.parseInt(level))) {
            case Outcome.Accepted<Inspection, Refused>(var inspection) ->
                page(view.of(request, lang, staff, text, inspection));
            case Outcome.Refused<Inspection, Refused>(var why) ->
                refused(view.refused(request, lang, staff, text, level, why));
        };
    }

    private static ModelAndView refused(Object page) {
        var refused = page(page);
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return refused;
    }

    private static ModelAndView page(Object page) {
        return new ModelAndView("assistant/inspection", "page", page);
    }

    @Bean
    static NavEntry assistantInNavigation() {
        return new NavEntry(
                60, "assistant.nav", PATH, Set.of("/staff/admin/assistant", "/headquarters/assistant"), Set.of());
    }
}
