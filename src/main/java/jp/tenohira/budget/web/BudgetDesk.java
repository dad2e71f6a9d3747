package jp.tenohira.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.tenohira.budget.Budget;
import jp.tenohira.budget.BudgetKind;
import jp.tenohira.budget.Decision;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the budget's pages share: texts, tabs, names, amounts, fields, and who may write. */
@Component
class BudgetDesk {

    static final String PATH = "/headquarters/budget";
    static final String ITEMS = PATH + "/items";
    static final String ONE = ITEMS + "/{id:[0-9a-f-]{36}}";

    private final Frames frames;
    private final Messages messages;
    private final Organisation organisation;
    private final Budget budget;

    BudgetDesk(Frames frames, Messages messages, Organisation organisation, Budget budget) {
        this.frames = frames;
        this.messages = messages;
        this.organisation = organisation;
        this.budget = budget;
    }

    void mustWrite(Staff staff) {
        if (!budget.mayWrite(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    Frame frame(HttpServletRequest request, Lang lang, Staff staff, String title) {
        return frames.staff(request, lang, title, staff.name());
    }

    String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "budget." + key, args);
    }

    Tabs tabs(Lang lang, Staff staff, String here) {
        var tabs = new ArrayList<Tabs.Tab>();
        tabs.add(new Tabs.Tab(text(lang, "items"), PATH, here.equals(PATH)));
        for (var page : List.of("changes", "trend")) {
            tabs.add(new Tabs.Tab(text(lang, page), PATH + "/" + page, here.endsWith(page)));
        }
        if (budget.mayWrite(staff)) {
            tabs.add(new Tabs.Tab(text(lang, "import"), PATH + "/import", false));
        }
        return new Tabs(text(lang, "title"), tabs);
    }

    Breadcrumb breadcrumb(Lang lang, String here) {
        return new Breadcrumb(List.of(new Link(text(lang, "title"), PATH)), here);
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

    /** 1,234 with △ for negative; the word for no data when it is not known. */
    String yen(Lang lang, @Nullable Long yen) {
        return yen == null ? text(lang, "unknown") : JapaneseNumbers.inTable(yen);
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
        return Arrays.stream(BudgetKind.values())
                .map(kind -> new Option(kind.code(), kind.label().in(lang)))
                .toList();
    }

    static List<Option> decisions(Lang lang) {
        return Arrays.stream(Decision.values())
                .map(decision -> new Option(decision.code(), decision.label().in(lang)))
                .toList();
    }

    TextField field(
            Lang lang,
            String name,
            TextField.Kind kind,
            String value,
            @Nullable String error,
            boolean required,
            @Nullable Integer longest) {
        var hint = "field." + name + ".hint";
        return new TextField(
                name,
                name,
                text(lang, "field." + name),
                messages.has("budget." + hint) ? text(lang, hint) : null,
                error,
                required,
                kind,
                value,
                "off",
                null,
                longest);
    }

    ChoiceField choice(
            Lang lang, String name, List<Option> options, String value, @Nullable String error, boolean required) {
        return new ChoiceField(name, name, text(lang, "field." + name), null, error, required, options, value);
    }

    /** A choice that may be left open: the first option says so. */
    ChoiceField open(Lang lang, String name, String openKey, List<Option> options, String value) {
        var all = new ArrayList<Option>();
        all.add(new Option("", text(lang, openKey)));
        all.addAll(options);
        return choice(lang, name, all, value, null, false);
    }
}
