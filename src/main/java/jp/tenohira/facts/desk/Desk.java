package jp.tenohira.facts.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.facts.pages.DeskPage;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.FileField;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the pages of one kind of facts share: texts, tabs, fields, and who may hand in. A text is looked up under the own prefix, then among those
 * of all facts.
 */
public class Desk {

    public static final long MOST_BYTES = 60L * 1024 * 1024;
    private static final String SHARED = "facts.";

    private final Frames frames;
    private final Messages messages;
    private final String prefix;
    private final String path;

    /**
     * @param prefix of the own texts, with its full stop
     * @param path of the first page
     */
    public Desk(Frames frames, Messages messages, String prefix, String path) {
        this.frames = frames;
        this.messages = messages;
        this.prefix = prefix;
        this.path = path;
    }

    public Frame frame(HttpServletRequest request, Lang lang, Staff staff, String title) {
        return frames.staff(request, lang, title, staff.name());
    }

    public String text(Lang lang, String key, Object... args) {
        return messages.in(lang, messages.has(prefix + key) ? prefix + key : SHARED + key, args);
    }

    /** What people call the format an import was read by. */
    public String format(Lang lang, String source) {
        var key = "format." + source;
        return messages.has(prefix + key) ? text(lang, key) : source;
    }

    public static boolean manages(Staff staff) {
        return staff.role() == Role.HEADQUARTERS || staff.role() == Role.ADMINISTRATOR;
    }

    public static void mustManage(Staff staff) {
        if (!manages(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /**
     * The pages beside each other; only who manages them sees more than the figures.
     *
     * @param pages keys of their names and their addresses
     */
    protected @Nullable Tabs views(Lang lang, Staff staff, Map<String, String> pages, String here) {
        return manages(staff)
                ? new Tabs(
                        text(lang, "title"),
                        pages.entrySet().stream()
                                .map(page -> new Tabs.Tab(
                                        text(lang, page.getKey()),
                                        page.getValue(),
                                        page.getValue().equals(here)))
                                .toList())
                : null;
    }

    public Breadcrumb under(Lang lang, String key, String address, String here) {
        return new Breadcrumb(List.of(new Link(text(lang, "title"), path), new Link(text(lang, key), address)), here);
    }

    public Breadcrumb underOverview(Lang lang, String here) {
        return new Breadcrumb(List.of(new Link(text(lang, "title"), path)), here);
    }

    public TextField field(
            Lang lang, String id, TextField.Kind kind, String value, List<Problem> problems, boolean required) {
        return new TextField(
                id,
                id,
                text(lang, "field." + id),
                hint(lang, id),
                error(problems, id),
                required,
                kind,
                value,
                "off",
                null,
                300);
    }

    public FileField file(Lang lang, String id, List<Problem> problems, long most, boolean required) {
        return new FileField(
                id,
                id,
                text(lang, "field." + id),
                hint(lang, id),
                error(problems, id),
                required,
                "",
                List.of(),
                false,
                most);
    }

    private @Nullable String hint(Lang lang, String id) {
        var key = "field." + id + ".hint";
        return messages.has(prefix + key) || messages.has(SHARED + key) ? text(lang, key) : null;
    }

    public FileField file(Lang lang, String id, List<Problem> problems, long most) {
        return file(lang, id, problems, most, true);
    }

    public static @Nullable String error(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.fieldId().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    public static ModelAndView view(DeskPage page) {
        var view = new ModelAndView("facts/desk", "page", page);
        view.setStatus(page.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
