package jp.tenohira.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.budget.Budget;
import jp.tenohira.budget.BudgetItem;
import jp.tenohira.budget.BudgetRefused;
import jp.tenohira.budget.pages.FormPage;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Adds and changes items. */
@Controller
class ItemFormController {

    private static final String NEW = BudgetDesk.ITEMS + "/new";

    private final Budget budget;
    private final BudgetDesk desk;
    private final BudgetRefusals refusals;
    private final Clock clock;

    ItemFormController(Budget budget, BudgetDesk desk, BudgetRefusals refusals, Clock clock) {
        this.budget = budget;
        this.desk = desk;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping(NEW)
    ModelAndView fresh(HttpServletRequest request, Lang lang, Staff staff) {
        desk.mustWrite(staff);
        var year = Integer.toString(FiscalYear.of(clock.instant()).next().year());
        return page(
                request, lang, staff, ItemForm.of(Map.of("fiscalYear", year, "kind", "current")), null, 0, Map.of());
    }

    @PostMapping(NEW)
    ModelAndView add(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        desk.mustWrite(staff);
        return settle(request, lang, staff, ItemForm.of(asked), null, 0);
    }

    @GetMapping(BudgetDesk.ONE + "/edit")
    ModelAndView edit(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID id) {
        desk.mustWrite(staff);
        var item = item(staff, id);
        return page(request, lang, staff, ItemForm.of(item), item, item.version(), Map.of());
    }

    @PostMapping(BudgetDesk.ONE + "/edit")
    ModelAndView change(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> asked) {
        desk.mustWrite(staff);
        var seen = asked.getOrDefault("version", "");
        return settle(
                request,
                lang,
                staff,
                ItemForm.of(asked),
                item(staff, id),
                seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : 0);
    }

    private BudgetItem item(Staff staff, UUID id) {
        return budget.find(staff, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView settle(
            HttpServletRequest request, Lang lang, Staff staff, ItemForm form, @Nullable BudgetItem item, int version) {
        var problems = new LinkedHashMap<String, String>();
        form.unreadable().stream()
                .filter(field -> item == null || !field.equals("fiscalYear"))
                .forEach(field -> problems.put(field, desk.text(lang, "wrong." + field)));
        if (problems.isEmpty()) {
            var content = form.content(item, desk.departmentOf(form.value("section")));
            var outcome = item == null ? budget.add(staff, content) : budget.change(staff, item.id(), version, content);
            switch (outcome) {
                case Outcome.Accepted<BudgetItem, BudgetRefused>(var kept) -> {
                    return new ModelAndView("redirect:" + BudgetDesk.ITEMS + "/" + kept.id() + "?done=saved");
                }
                case Outcome.Refused<BudgetItem, BudgetRefused>(var why) -> {
                    var refusal = refusals.of(lang, why);
                    problems.put(refusal.getKey(), refusal.getValue());
                }
            }
        }
        return page(request, lang, staff, form, item, version, problems);
    }

    private ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            ItemForm form,
            @Nullable BudgetItem item,
            int version,
            Map<String, String> problems) {
        var title = desk.text(lang, item == null ? "add" : "change");
        var page = new FormPage(
                desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                desk.breadcrumb(lang, title),
                problems.entrySet().stream()
                        .map(problem -> new Problem(problem.getKey(), problem.getValue()))
                        .toList(),
                item == null
                        ? desk.text(lang, "add.lead")
                        : desk.text(
                                lang,
                                "change.lead",
                                desk.year(lang, item.content().fiscalYear()),
                                item.content().line()),
                item == null ? NEW : BudgetDesk.ITEMS + "/" + item.id() + "/edit",
                version,
                false,
                fields(lang, form, item == null, problems),
                List.of(Button.primary(desk.text(lang, "save"))));
        var view = new ModelAndView("budget/form", "page", page);
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private List<Field> fields(Lang lang, ItemForm form, boolean fresh, Map<String, String> problems) {
        var fields = new ArrayList<Field>();
        if (fresh) {
            fields.add(text(lang, form, "fiscalYear", Kind.NUMBER, true, 4, problems));
            fields.add(text(lang, form, "line", Kind.TEXT, true, 40, problems));
        }
        fields.add(text(lang, form, "name", Kind.TEXT, true, 300, problems));
        fields.add(desk.choice(lang, "kind", BudgetDesk.kinds(lang), form.value("kind"), problems.get("kind"), true));
        fields.add(desk.open(lang, "department", "wholeCity", desk.departments(lang), form.value("department")));
        fields.add(desk.open(lang, "section", "noSection", desk.sections(lang), form.value("section")));
        fields.add(text(lang, form, "requested", Kind.NUMBER, false, 20, problems));
        fields.add(text(lang, form, "assessed", Kind.NUMBER, false, 20, problems));
        fields.add(text(lang, form, "reason", Kind.LONG, false, 1000, problems));
        fields.add(text(lang, form, "note", Kind.LONG, false, 1000, problems));
        fields.add(text(lang, form, "source", Kind.TEXT, false, 300, problems));
        return fields;
    }

    private Field text(
            Lang lang,
            ItemForm form,
            String name,
            Kind kind,
            boolean required,
            int longest,
            Map<String, String> problems) {
        return desk.field(lang, name, kind, form.value(name), problems.get(name), required, longest);
    }
}
