package jp.tenohira.savings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the ledger's pages share: texts, tabs, names of departments and sections, fields. */
@Component
class LedgerDesk {

    static final String PATH = "/staff/savings";
    static final String RPA = PATH + "/rpa";

    private final Frames frames;
    private final Messages messages;
    private final Organisation organisation;

    LedgerDesk(Frames frames, Messages messages, Organisation organisation) {
        this.frames = frames;
        this.messages = messages;
        this.organisation = organisation;
    }

    Frame frame(HttpServletRequest request, Lang lang, Staff staff, String title) {
        return frames.staff(request, lang, title, staff.name());
    }

    String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "savings." + key, args);
    }

    Tabs tabs(Lang lang, Staff staff, String here) {
        var tabs = new ArrayList<Tabs.Tab>();
        tabs.add(new Tabs.Tab(text(lang, "measures"), PATH, here.equals(PATH)));
        tabs.add(new Tabs.Tab(text(lang, "rpa"), RPA, here.equals(RPA)));
        if (staff.role() == Role.HEADQUARTERS) {
            tabs.add(new Tabs.Tab(text(lang, "import"), PATH + "/import", here.equals(PATH + "/import")));
        }
        return new Tabs(text(lang, "title"), tabs);
    }

    Breadcrumb breadcrumb(Lang lang, String here) {
        return new Breadcrumb(List.of(new Link(text(lang, "title"), PATH)), here);
    }

    Breadcrumb rpaBreadcrumb(Lang lang, String here) {
        return new Breadcrumb(List.of(new Link(text(lang, "title"), PATH), new Link(text(lang, "rpa"), RPA)), here);
    }

    String departmentName(Lang lang, String code) {
        return organisation.departments().stream()
                .filter(department -> department.code().equals(code))
                .map(department -> department.name().in(lang))
                .findFirst()
                .orElse(code);
    }

    String sectionName(Lang lang, @Nullable String code) {
        return code == null
                ? text(lang, "noSection")
                : organisation.section(code).map(s -> s.name().in(lang)).orElse(code);
    }

    String departmentOf(@Nullable String section) {
        return section == null
                ? ""
                : organisation.section(section).map(s -> s.department()).orElse("");
    }

    List<Department> departments() {
        return organisation.departments();
    }

    /** 1,334 or 3.3: as many digits as were stated, and at most one where the value was computed. */
    String hours(Exact hours) {
        var whole = hours.rounded(0);
        return JapaneseNumbers.inTable(Exact.of(whole).equals(hours) ? whole : hours.rounded(1));
    }

    TextField field(
            Lang lang, String name, TextField.Kind kind, String value, @Nullable String error, boolean required) {
        return field(
                lang, "field." + name, name, kind, value, error, required, kind == TextField.Kind.LONG ? 1000 : 500);
    }

    TextField rpaField(Lang lang, String name, TextField.Kind kind, String value, @Nullable String error) {
        return field(lang, "rpa.field." + name, name, kind, value, error, true, 300);
    }

    /** A field for a whole file that is pasted: as long as the request may be. */
    TextField pasted(Lang lang, String name, String value, @Nullable String error) {
        return field(lang, "field." + name, name, TextField.Kind.LONG, value, error, true, null);
    }

    private TextField field(
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
                messages.has("savings." + hint) ? text(lang, hint) : null,
                error,
                required,
                kind,
                value,
                "off",
                null,
                longest);
    }

    ChoiceField rpaChoice(Lang lang, List<Option> options, String value) {
        return new ChoiceField("retired", "retired", text(lang, "rpa.state"), null, null, true, options, value);
    }

    ChoiceField choice(
            Lang lang, String name, List<Option> options, String value, @Nullable String error, boolean required) {
        return new ChoiceField(name, name, text(lang, "field." + name), null, error, required, options, value);
    }

    /** A choice for a filter: everything comes first. */
    ChoiceField filter(Lang lang, String name, List<Option> options, String value) {
        var all = new ArrayList<Option>();
        all.add(new Option("", text(lang, "all")));
        all.addAll(options);
        return choice(lang, name, all, value, null, false);
    }
}
