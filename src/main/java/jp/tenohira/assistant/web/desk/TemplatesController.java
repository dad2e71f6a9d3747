package jp.tenohira.assistant.web.desk;

import static jp.tenohira.assistant.web.desk.DeskWords.TEMPLATES;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Hidden;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.templates.PromptTemplate;
import jp.tenohira.assistant.templates.PromptTemplates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The shipped templates: the list, one with its variables, and the prompt it makes, in the chat's form. */
@Controller
class TemplatesController {

    private final PromptTemplates templates;
    private final DeskWords words;
    private final ChatView chat;

    TemplatesController(PromptTemplates templates, DeskWords words, ChatView chat) {
        this.templates = templates;
        this.words = words;
        this.chat = chat;
    }

    @GetMapping(TEMPLATES)
    ModelAndView show(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String template) {
        var chosen = templates.find(template);
        var frame = words.frame(request, lang, staff, "templates.title");
        var part = chosen.map(one -> form(lang, frame, one)).orElseGet(() -> list(lang, frame));
        return new ModelAndView(
                "assistant/desk",
                "page",
                new DeskPage(frame, words.tabs(frame, staff, TEMPLATES), List.of(), List.of(), List.of(part)));
    }

    @PostMapping(TEMPLATES)
    ModelAndView fill(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> values) {
        var template = templates
                .find(values.getOrDefault("template", ""))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var typed =
                Typed.nothing(template.filled(lang, values), template.purpose().code());
        return new ModelAndView(
                "assistant/chat",
                "page",
                chat.of(chat.looking(request, lang, staff, "").at(DeskWords.CHAT), typed, List.of()));
    }

    private Part list(Lang lang, jp.tenohira.ui.Frame frame) {
        return DeskWords.part(frame, "", "templates.lead")
                .with(new Table(
                        t(frame, "templates.title"),
                        List.of(
                                new Table.Column(t(frame, "templates.name")),
                                new Table.Column(t(frame, "templates.text"))),
                        templates.all().stream()
                                .map(one -> new Table.Row(List.of(
                                        Table.Cell.link(
                                                one.title().in(lang),
                                                TEMPLATES + "?template="
                                                        + one.purpose().code()),
                                        new Table.Cell(one.outline(lang)))))
                                .toList()));
    }

    private static Part form(Lang lang, jp.tenohira.ui.Frame frame, PromptTemplate template) {
        var fields = template.variables().stream()
                .map(variable -> (Field) new TextField(
                        variable.name(),
                        variable.name(),
                        variable.label().in(lang),
                        t(frame, "templates.example", variable.example().in(lang)),
                        null,
                        true,
                        TextField.Kind.LONG,
                        "",
                        "off",
                        null,
                        null))
                .toList();
        return Part.text(template.title().in(lang), template.outline(lang))
                .with(new Form(
                        TEMPLATES,
                        List.of(new Hidden("template", template.purpose().code())),
                        fields,
                        List.of(Button.primary(t(frame, "templates.fill")))));
    }
}
