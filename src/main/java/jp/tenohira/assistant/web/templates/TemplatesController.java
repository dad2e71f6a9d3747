package jp.tenohira.assistant.web.templates;

import static jp.tenohira.assistant.web.desk.DeskWords.TEMPLATES;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.tenohira.assistant.templates.SectionTemplate;
import jp.tenohira.assistant.templates.TemplateRatings;
import jp.tenohira.assistant.web.chat.PromptDesk;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The list of templates, one with its variables, the prompt it makes in the chat's form, and its ratings. */
@Controller
class TemplatesController {

    private final TemplateShelf shelf;
    private final TemplateRatings ratings;
    private final TemplatesView view;
    private final PromptDesk desk;

    TemplatesController(TemplateShelf shelf, TemplateRatings ratings, TemplatesView view, PromptDesk desk) {
        this.shelf = shelf;
        this.ratings = ratings;
        this.view = view;
        this.desk = desk;
    }

    @GetMapping(TEMPLATES)
    ModelAndView show(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String done) {
        var page = template.isEmpty()
                ? view.list(request, lang, staff, q.strip(), shelf.find(staff, q))
                : view.one(request, lang, staff, item(staff, template), done);
        return new ModelAndView("assistant/templates", "page", page);
    }

    @PostMapping(TEMPLATES)
    ModelAndView fill(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> values) {
        var item = item(staff, values.getOrDefault("template", ""));
        if (item.of()
                .filter(one -> one.state() == SectionTemplate.State.WITHDRAWN)
                .isPresent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ratings.used(staff, item.prompt());
        return desk.with(
                request,
                lang,
                staff,
                item.prompt().filled(lang, values),
                item.prompt().purpose());
    }

    @PostMapping(TEMPLATES + "/rate")
    ModelAndView rate(
            Staff staff,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "0") int stars) {
        if (stars < 1 || stars > 5) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        ratings.rate(staff, item(staff, template).prompt().key(), stars);
        return new ModelAndView("redirect:" + TEMPLATES + "?template=" + template + "&done=rated");
    }

    private TemplateShelf.Item item(Staff staff, String key) {
        return shelf.item(staff, key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
