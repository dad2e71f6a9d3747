package jp.tenohira.figures.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.pages.SheetPage;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the desk's pages share: texts, the way back, fields. */
@Component
public class FigureDesk {

    public static final String HOME = "/headquarters";
    static final String DEFINITIONS = HOME + "/definitions";
    static final String SLIPS = HOME + "/restatements";
    static final String REORGANISATIONS = HOME + "/reorganisations";

    private final Frames frames;
    private final Messages messages;

    FigureDesk(Frames frames, Messages messages) {
        this.frames = frames;
        this.messages = messages;
    }

    public Frame frame(HttpServletRequest request, Lang lang, Staff staff, String title) {
        return frames.staff(request, lang, title, staff.name());
    }

    public String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "figures." + key, args);
    }

    /** From the headquarters' first page over these pages to the one called {@code here}. */
    public Breadcrumb breadcrumb(Lang lang, String here, Link... way) {
        var links = new ArrayList<Link>();
        links.add(new Link(text(lang, "title"), HOME));
        links.addAll(List.of(way));
        return new Breadcrumb(links, here);
    }

    public TextField field(
            Lang lang,
            String name,
            TextField.Kind kind,
            String value,
            @Nullable String error,
            boolean required,
            int longest) {
        return field(lang, name, name, kind, value, error, required, longest);
    }

    public TextField field(
            Lang lang, String words, String name, String value, @Nullable String error, boolean required, int longest) {
        return field(lang, words, name, TextField.Kind.TEXT, value, error, required, longest);
    }

    /** @param word the key of its name */
    private TextField field(
            Lang lang,
            String word,
            String name,
            TextField.Kind kind,
            String value,
            @Nullable String error,
            boolean required,
            int longest) {
        var words = "field." + word;
        return new TextField(
                name,
                name,
                text(lang, words),
                messages.has("figures." + words + ".hint") ? text(lang, words + ".hint") : null,
                error,
                required,
                kind,
                value,
                "off",
                null,
                longest);
    }

    public static ModelAndView view(SheetPage page) {
        var view = new ModelAndView("figures/sheet", Map.of("page", page));
        view.setStatus(page.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    public static void must(boolean may) {
        if (!may) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    public static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
