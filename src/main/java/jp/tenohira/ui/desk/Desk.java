package jp.tenohira.ui.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the staff pages of one module share: texts, frame, tabs, way back, amounts and fields. A module extends it with what only its own
 * pages need. Field names are keys of its messages: {@code <module>.field.<name>} and, where there is one, {@code .hint}.
 */
public abstract class Desk {

    private final Frames frames;
    private final Messages messages;
    private final String module;
    private final String path;

    /**
     * @param module the name of its messages, whose {@code title} names it
     * @param path where its first page is
     */
    protected Desk(Frames frames, Messages messages, String module, String path) {
        this.frames = frames;
        this.messages = messages;
        this.module = module;
        this.path = path;
    }

    /** @param reader the name of who is signed in; null for somebody without an account */
    public Frame frame(HttpServletRequest request, Lang lang, @Nullable String reader, String title) {
        return frames.staff(request, lang, title, reader);
    }

    public String text(Lang lang, String key, Object... args) {
        return messages.in(lang, module + "." + key, args);
    }

    /** Tabs of pages by the keys of their names; what stands after the module's path is the same as the key. */
    protected Tabs tabs(Lang lang, String first, List<String> others, String here) {
        var tabs = new ArrayList<Tabs.Tab>();
        tabs.add(new Tabs.Tab(text(lang, first), path, here.equals(first)));
        others.forEach(page -> tabs.add(new Tabs.Tab(text(lang, page), path + "/" + page, here.equals(page))));
        return new Tabs(text(lang, "title"), tabs);
    }

    public Breadcrumb breadcrumb(Lang lang, String here) {
        return breadcrumb(lang, List.of(), here);
    }

    public Breadcrumb breadcrumb(Lang lang, List<Link> way, String here) {
        var all = new ArrayList<Link>();
        all.add(new Link(text(lang, "title"), path));
        all.addAll(way);
        return new Breadcrumb(all, here);
    }

    /** 1,234 with △ for negative; the word for no data when it is not known. */
    public String yen(Lang lang, @Nullable Long yen) {
        return yen == null ? text(lang, "unknown") : JapaneseNumbers.inTable(yen);
    }

    public TextField field(
            Lang lang,
            String name,
            TextField.Kind kind,
            String value,
            @Nullable String error,
            boolean required,
            @Nullable Integer longest) {
        return field(lang, "field." + name, name, kind, value, error, required, longest);
    }

    /** @param words the key of the field's name */
    protected TextField field(
            Lang lang,
            String words,
            String name,
            TextField.Kind kind,
            String value,
            @Nullable String error,
            boolean required,
            @Nullable Integer longest) {
        var hint = words + ".hint";
        return new TextField(
                name,
                name,
                text(lang, words),
                messages.has(module + "." + hint) ? text(lang, hint) : null,
                error,
                required,
                kind,
                value,
                "off",
                null,
                longest);
    }

    public ChoiceField choice(
            Lang lang, String name, List<Option> options, String value, @Nullable String error, boolean required) {
        return new ChoiceField(name, name, text(lang, "field." + name), null, error, required, options, value);
    }

    /** A choice that may be left open: the first option says so. */
    public ChoiceField open(Lang lang, String name, String openKey, List<Option> options, String value) {
        var all = new ArrayList<Option>();
        all.add(new Option("", text(lang, openKey)));
        all.addAll(options);
        return choice(lang, name, all, value, null, false);
    }

    public static List<Problem> problems(Map<String, String> errors) {
        return errors.entrySet().stream()
                .map(error -> new Problem(error.getKey(), error.getValue()))
                .toList();
    }

    /** The first sentence about each field. */
    public static Map<String, String> errors(List<Problem> problems) {
        var errors = new LinkedHashMap<String, String>();
        problems.forEach(problem -> errors.putIfAbsent(problem.fieldId(), problem.message()));
        return errors;
    }

    /** What was typed was wrong: the page again with 422. */
    protected static ModelAndView view(String template, Object page, boolean refused) {
        var view = new ModelAndView(template, "page", page);
        view.setStatus(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }
}
