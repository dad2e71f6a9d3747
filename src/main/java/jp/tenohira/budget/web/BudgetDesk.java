package jp.tenohira.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import jp.tenohira.budget.Budget;
import jp.tenohira.budget.BudgetKind;
import jp.tenohira.budget.Decision;
import jp.tenohira.budget.pages.FormPage;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.desk.Desk;
import jp.tenohira.ui.fields.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the budget's pages share: texts, tabs, names, amounts, fields, and who may write. */
@Component
class BudgetDesk extends Desk {

    static final String PATH = "/headquarters/budget";
    static final String ITEMS = PATH + "/items";
    static final String ONE = ITEMS + "/{id:[0-9a-f-]{36}}";

    private final Organisation organisation;
    private final Budget budget;

    BudgetDesk(Frames frames, Messages messages, Organisation organisation, Budget budget) {
        super(frames, messages, "budget", PATH);
        this.organisation = organisation;
        this.budget = budget;
    }

    void mustWrite(Staff staff) {
        if (!budget.mayWrite(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    Frame frame(HttpServletRequest request, Lang lang, Staff staff, String title) {
        return frame(request, lang, staff.name(), title);
    }

    Tabs tabs(Lang lang, Staff staff, String here) {
        var others = budget.mayWrite(staff) ? List.of("changes", "trend", "import") : List.of("changes", "trend");
        return tabs(lang, "items", others, here);
    }

    String departmentName(Lang lang, String code) {
        return code.isEmpty()
                ? text(lang, "wholeCity")
                : organisation.departments().stream()
                        .filter(department -> department.code().equals(code))
                        .map(department -> department.name().in(lang))
                        .findFirst()
                        .orElse(code);
    }

    String sectionName(Lang lang, @Nullable String code) {
        return code == null
                ? ""
                : organisation.section(code).map(s -> s.name().in(lang)).orElse(code);
    }

    String year(Lang lang, int year) {
        return new FiscalYear(year).name().in(lang);
    }

    Tag tag(Lang lang, Decision decision) {
        var colour = switch (decision) {
            case ADOPTED -> Tag.Colour.GREEN;
            case CONDITIONAL -> Tag.Colour.BLUE;
            case CONTINUED -> Tag.Colour.YELLOW;
            case REJECTED -> Tag.Colour.RED;
            case WITHDRAWN -> Tag.Colour.GRAY;
        };
        return new Tag(decision.label().in(lang), colour);
    }

    List<Option> departments(Lang lang) {
        return organisation.departments().stream()
                .map(d -> new Option(d.code(), d.name().in(lang)))
                .toList();
    }

    List<Option> sections(Lang lang) {
        return organisation.sections().stream()
                .map(s -> new Option(s.code(), s.name().in(lang)))
                .toList();
    }

    String departmentOf(String section) {
        return organisation.section(section).map(Section::department).orElse("");
    }

    static List<Option> kinds(Lang lang) {
        return BudgetKind.OF_ITEMS.stream()
                .map(kind -> new Option(kind.code(), kind.label().in(lang)))
                .toList();
    }

    static List<Option> decisions(Lang lang) {
        return Arrays.stream(Decision.values())
                .map(decision -> new Option(decision.code(), decision.label().in(lang)))
                .toList();
    }

    static ModelAndView form(FormPage page, boolean refused) {
        return view("budget/form", page, refused);
    }
}
