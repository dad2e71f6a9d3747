package jp.tenohira.assistant.web.templates;

import static jp.tenohira.assistant.web.desk.DeskWords.TEMPLATES;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.tenohira.assistant.templates.SectionTemplate;
import jp.tenohira.assistant.templates.SectionTemplates;
import jp.tenohira.assistant.templates.SectionTemplates.Draft;
import jp.tenohira.assistant.templates.SectionTemplates.Step;
import jp.tenohira.assistant.templates.TemplateRefused;
import jp.tenohira.assistant.templates.TemplateWording;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Making, changing, sharing, approving and withdrawing templates. */
@Controller
class TemplateMakingController {

    private final SectionTemplates templates;
    private final TemplateFormView view;

    TemplateMakingController(SectionTemplates templates, TemplateFormView view) {
        this.templates = templates;
        this.view = view;
    }

    @GetMapping(TEMPLATES + "/new")
    ModelAndView begin(HttpServletRequest request, Lang lang, Staff staff) {
        if (!SectionTemplates.mayMake(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return page(view.form(request, lang, staff, "", Draft.EMPTY, List.of()), false);
    }

    @GetMapping(TEMPLATES + "/{template}/edit")
    ModelAndView edit(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID template) {
        var one = owned(staff, template);
        var version = one.version();
        var draft = new Draft(version.purpose().code(), version.japanese(), version.english(), one.ownerPost());
        return page(view.form(request, lang, staff, template.toString(), draft, List.of()), false);
    }

    @PostMapping(TEMPLATES + "/keep")
    ModelAndView keep(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String hints,
            @RequestParam(defaultValue = "") String titleEn,
            @RequestParam(defaultValue = "") String bodyEn,
            @RequestParam(defaultValue = "") String hintsEn,
            @RequestParam(defaultValue = "") String post) {
        var draft = new Draft(
                purpose, new TemplateWording(title, body, hints), new TemplateWording(titleEn, bodyEn, hintsEn), post);
        var kept = template.isEmpty()
                ? templates.make(staff, draft)
                : templates.change(staff, owned(staff, UUID.fromString(template)), draft);
        return switch (kept) {
            case Outcome.Accepted<UUID, List<TemplateRefused>>(var id) ->
                new ModelAndView("redirect:" + TEMPLATES + "?template=" + id + "&done=kept");
            case Outcome.Refused<UUID, List<TemplateRefused>>(var wrong) -> {
                if (wrong.contains(TemplateRefused.NOT_YOURS)) {
                    throw new ResponseStatusException(HttpStatus.FORBIDDEN);
                }
                yield page(view.form(request, lang, staff, template, draft, wrong), true);
            }
        };
    }

    @PostMapping(TEMPLATES + "/step")
    ModelAndView step(Staff staff, @RequestParam UUID template, @RequestParam(defaultValue = "") String step) {
        if (!List.of("share", "propose", "approve", "send-back", "withdraw").contains(step)) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var taken = templates.take(
                staff,
                found(staff, template),
                Step.valueOf(step.toUpperCase(Locale.ROOT).replace('-', '_')));
        if (!taken) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        var still = templates.find(staff, template).isPresent();
        return new ModelAndView(
                "redirect:" + TEMPLATES + (still ? "?template=" + template + "&done=" + step : "?done=" + step));
    }

    private SectionTemplate owned(Staff staff, UUID id) {
        var one = found(staff, id);
        if (!one.ownedBy(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return one;
    }

    private SectionTemplate found(Staff staff, UUID id) {
        return templates.find(staff, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView page(Object page, boolean refused) {
        var shown = new ModelAndView("assistant/desk", "page", page);
        if (refused) {
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }
}
