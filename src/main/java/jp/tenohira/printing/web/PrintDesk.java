package jp.tenohira.printing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.printing.pages.DeskPage;
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
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of paper share: texts, tabs, fields, and who may hand in. */
@Component
class PrintDesk {

    static final String PATH = "/headquarters/printing";
    static final String IMPORTS = PATH + "/imports";
    static final String COLUMNS = PATH + "/columns";
    static final String STAFF = PATH + "/staff";
    static final String MEETINGS = PATH + "/meetings";
    static final String FACTORS = PATH + "/factors";
    static final String PUBLISHED = PATH + "/published";

    static final long MOST_BYTES = 60L * 1024 * 1024;

    private final Frames frames;
    private final Messages messages;

    PrintDesk(Frames frames, Messages messages) {
        this.frames = frames;
        this.messages = messages;
    }

    Frame frame(HttpServletRequest request, Lang lang, Staff staff, String title) {
        return frames.staff(request, lang, title, staff.name());
    }

    String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "printing." + key, args);
    }

    static boolean manages(Staff staff) {
        return staff.role() == Role.HEADQUARTERS || staff.role() == Role.ADMINISTRATOR;
    }

    static void mustManage(Staff staff) {
        if (!manages(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** The pages of paper; only who manages them sees more than the figures. */
    @Nullable
    Tabs views(Lang lang, Staff staff, String here) {
        if (!manages(staff)) {
            return null;
        }
        var tabs = new ArrayList<Tabs.Tab>();
        tabs.add(tab(lang, "overview", PATH, here));
        tabs.add(tab(lang, "published", PUBLISHED, here));
        tabs.add(tab(lang, "imports", IMPORTS, here));
        tabs.add(tab(lang, "staff", STAFF, here));
        tabs.add(tab(lang, "meetings", MEETINGS, here));
        tabs.add(tab(lang, "factors", FACTORS, here));
        return new Tabs(text(lang, "title"), tabs);
    }

    private Tabs.Tab tab(Lang lang, String key, String path, String here) {
        return new Tabs.Tab(text(lang, key), path, here.equals(path));
    }

    Breadcrumb under(Lang lang, String key, String path, String here) {
        return new Breadcrumb(List.of(new Link(text(lang, "title"), PATH), new Link(text(lang, key), path)), here);
    }

    Breadcrumb underOverview(Lang lang, String here) {
        return new Breadcrumb(List.of(new Link(text(lang, "title"), PATH)), here);
    }

    TextField field(Lang lang, String id, TextField.Kind kind, String value, List<Problem> problems, boolean required) {
        var hint = "printing.field." + id + ".hint";
        return new TextField(
                id,
                id,
                text(lang, "field." + id),
                messages.has(hint) ? messages.in(lang, hint) : null,
                error(problems, id),
                required,
                kind,
                value,
                "off",
                null,
                300);
    }

    FileField file(Lang lang, String id, List<Problem> problems, long most) {
        var hint = "printing.field." + id + ".hint";
        return new FileField(
                id,
                id,
                text(lang, "field." + id),
                messages.has(hint) ? messages.in(lang, hint) : null,
                error(problems, id),
                true,
                "",
                List.of(),
                false,
                most);
    }

    static @Nullable String error(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.fieldId().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    static ModelAndView view(DeskPage page) {
        var view = new ModelAndView("printing/desk", "page", page);
        view.setStatus(page.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
