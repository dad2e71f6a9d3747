package jp.tenohira.applications.drafts.sending;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.assistance.Assistance;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.SectionProcedures;
import jp.tenohira.applications.drafts.pages.CounterPage;
import jp.tenohira.applications.filing.ProcedureDesk;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which staff begin an application for a resident, and the words of a recorded consent. */
@Component
class CounterPages {

    private final Frames frames;
    private final Messages messages;
    private final SectionProcedures section;
    private final ProcedureDesk procedures;

    CounterPages(Frames frames, Messages messages, SectionProcedures section, ProcedureDesk procedures) {
        this.frames = frames;
        this.messages = messages;
        this.section = section;
        this.procedures = procedures;
    }

    ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            Desk desk,
            Map<String, String> asked,
            Map<String, String> wrong,
            HttpStatus status) {
        var title = text(lang, "title");
        var offered = offered(desk, lang);
        var page = new CounterPage(
                frames.staff(request, lang, title, desk.staff().name()).withErrors(!wrong.isEmpty()),
                new Breadcrumb(List.of(new Link(messages.in(lang, "queue.title"), "/staff/cases")), title),
                wrong.entrySet().stream()
                        .map(one -> new Problem(one.getKey(), one.getValue()))
                        .toList(),
                CounterController.PATH,
                offered.isEmpty() ? List.of() : fields(lang, offered, asked, wrong),
                List.of(Button.primary(text(lang, "begin"))));
        var view = new ModelAndView("applications/drafts/counter", "page", page);
        view.setStatus(status);
        return view;
    }

    /** The section's procedures that can be applied for. */
    private Map<String, String> offered(Desk desk, Lang lang) {
        var offered = new LinkedHashMap<>(section.withForms(desk, lang));
        offered.keySet()
                .removeIf(code -> procedures
                        .of(code)
                        .filter(of -> of.section().equals(desk.section()))
                        .isEmpty());
        return offered;
    }

    private List<Field> fields(
            Lang lang, Map<String, String> offered, Map<String, String> asked, Map<String, String> wrong) {
        var fields = new ArrayList<Field>();
        fields.add(choice(
                lang,
                "procedure",
                offered.entrySet().stream()
                        .map(one -> new Option(one.getKey(), one.getValue()))
                        .toList(),
                asked,
                wrong));
        fields.add(choice(lang, "channel", options(lang, "channel", Assistance.Channel.values()), asked, wrong));
        fields.add(choice(lang, "by", options(lang, "by", Assistance.By.values()), asked, wrong));
        fields.add(choice(lang, "how", options(lang, "how", Assistance.How.values()), asked, wrong));
        fields.add(new TextField(
                "note",
                "note",
                text(lang, "note"),
                text(lang, "note.hint"),
                wrong.get("note"),
                false,
                TextField.Kind.LONG,
                asked.getOrDefault("note", ""),
                "off",
                null,
                CounterController.LONGEST_NOTE));
        return fields;
    }

    private ChoiceField choice(
            Lang lang, String name, List<Option> options, Map<String, String> asked, Map<String, String> wrong) {
        return new ChoiceField(
                name, name, text(lang, name), null, wrong.get(name), true, options, asked.getOrDefault(name, ""));
    }

    private List<Option> options(Lang lang, String name, Enum<?>[] all) {
        return Arrays.stream(all)
                .map(CounterController::word)
                .map(word -> new Option(word, text(lang, name + "." + word)))
                .toList();
    }

    /** What is wrong with what was chosen, by field. */
    Map<String, String> wrong(Lang lang, Desk desk, Map<String, String> asked) {
        var wrong = new LinkedHashMap<String, String>();
        if (!offered(desk, lang).containsKey(asked.getOrDefault("procedure", ""))) {
            wrong.put("procedure", text(lang, "procedure.wrong"));
        }
        if (CounterController.chosen(Assistance.Channel.values(), asked, "channel")
                .isEmpty()) {
            wrong.put("channel", text(lang, "channel.wrong"));
        }
        if (CounterController.chosen(Assistance.By.values(), asked, "by").isEmpty()) {
            wrong.put("by", text(lang, "by.wrong"));
        }
        if (CounterController.chosen(Assistance.How.values(), asked, "how").isEmpty()) {
            wrong.put("how", text(lang, "how.wrong"));
        }
        var note = asked.getOrDefault("note", "").strip();
        if (note.length() > CounterController.LONGEST_NOTE || note.indexOf('\0') >= 0) {
            wrong.put("note", text(lang, "note.wrong", CounterController.LONGEST_NOTE, note.length()));
        }
        return wrong;
    }

    Map<String, String> closed(Lang lang) {
        return Map.of("procedure", text(lang, "closed"));
    }

    /** Tells whoever goes through the journey that it is somebody else's application. */
    Notice notice(Lang lang, Assistance assistance) {
        return Notice.info(
                text(lang, "notice"),
                text(
                        lang,
                        "notice.text",
                        assistance.staffName(),
                        text(lang, "channel." + CounterController.word(assistance.channel())),
                        text(lang, "by." + CounterController.word(assistance.by())),
                        text(lang, "how." + CounterController.word(assistance.how()))));
    }

    private String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "counter." + key, args);
    }
}
