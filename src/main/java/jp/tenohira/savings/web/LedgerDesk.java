package jp.tenohira.savings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.savings.pages.FormPage;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.desk.Desk;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the ledger's pages share: texts, tabs, names of departments and sections, fields. */
@Component
class LedgerDesk extends Desk {

    static final String PATH = "/staff/savings";
    static final String RPA = PATH + "/rpa";

    private final Organisation organisation;

    LedgerDesk(Frames frames, Messages messages, Organisation organisation) {
        super(frames, messages, "savings", PATH);
        this.organisation = organisation;
    }

    Frame frame(HttpServletRequest request, Lang lang, Staff staff, String title) {
        return frame(request, lang, staff.name(), title);
    }

    Tabs tabs(Lang lang, Staff staff, String here) {
        var others = staff.role() == Role.HEADQUARTERS ? List.of("rpa", "import") : List.of("rpa");
        return tabs(lang, "measures", others, here);
    }

    Breadcrumb rpaBreadcrumb(Lang lang, String here) {
        return breadcrumb(lang, List.of(new Link(text(lang, "rpa"), RPA)), here);
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
        return field(lang, name, kind, value, error, required, kind == TextField.Kind.LONG ? 1000 : 500);
    }

    TextField rpaField(Lang lang, String name, TextField.Kind kind, String value, @Nullable String error) {
        return field(lang, "rpa.field." + name, name, kind, value, error, true, 300);
    }

    ChoiceField rpaChoice(Lang lang, List<Option> options, String value) {
        return new ChoiceField("retired", "retired", text(lang, "rpa.state"), null, null, true, options, value);
    }

    /** A choice for a filter: everything comes first. */
    ChoiceField filter(Lang lang, String name, List<Option> options, String value) {
        return open(lang, name, "all", options, value);
    }

    static ModelAndView form(FormPage page, boolean refused) {
        return view("savings/form", page, refused);
    }
}
