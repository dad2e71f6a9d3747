package jp.tenohira.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import jp.tenohira.budget.Budget;
import jp.tenohira.budget.BudgetFilter;
import jp.tenohira.budget.BudgetFilter.Sort;
import jp.tenohira.budget.BudgetItem;
import jp.tenohira.budget.BudgetItem.Content;
import jp.tenohira.budget.Decision;
import jp.tenohira.budget.pages.ListPage;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of items: totals, filters, sorting and pages. */
@Component
class ItemListView {

    private static final int PAGE = 50;

    private final BudgetDesk desk;
    private final Budget budget;

    ItemListView(BudgetDesk desk, Budget budget) {
        this.desk = desk;
        this.budget = budget;
    }

    ListPage page(HttpServletRequest request, Lang lang, Staff staff, ItemQuery query) {
        var items = budget.find(staff, query.filter());
        var pages = Math.max(1, Math.ceilDiv(items.size(), PAGE));
        var number = Math.min(query.page(), pages);
        var shown = items.subList((number - 1) * PAGE, Math.min(items.size(), number * PAGE));
        return new ListPage(
                desk.frame(request, lang, staff, desk.text(lang, "title")),
                desk.tabs(lang, staff, "items"),
                budget.onlyDepartment(staff)
                        .map(only -> List.of(
                                Notice.info("", desk.text(lang, "onlyDepartment", desk.departmentName(lang, only)))))
                        .orElse(List.of()),
                stats(lang, items),
                filter(lang, staff, query),
                Button.secondary(desk.text(lang, "show")),
                table(lang, query, shown),
                new Pager(number, pages, query.pages(), desk.text(lang, "count", items.size())),
                actions(lang, staff, query));
    }

    private List<Stat> stats(Lang lang, List<BudgetItem> items) {
        return List.of(
                new Stat(
                        desk.text(lang, "total.items"),
                        JapaneseNumbers.inTable(items.size()),
                        desk.text(lang, "unit.items")),
                sum(lang, "total.requested", items, Content::requested),
                sum(lang, "total.assessed", items, Content::assessed));
    }

    private Stat sum(Lang lang, String label, List<BudgetItem> items, Function<Content, @Nullable Long> amount) {
        var known = items.stream()
                .map(item -> amount.apply(item.content()))
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty()
                ? new Stat(desk.text(lang, label), desk.yen(lang, null), "")
                : new Stat(
                        desk.text(lang, label),
                        desk.yen(lang, known.stream().mapToLong(Long::longValue).sum()),
                        desk.text(lang, "unit.yen"));
    }

    private List<Field> filter(Lang lang, Staff staff, ItemQuery query) {
        var fields = new ArrayList<Field>();
        fields.add(desk.field(lang, "q", TextField.Kind.TEXT, query.value("q"), null, false, 100));
        fields.add(desk.open(lang, "fiscalYear", "all", years(lang, staff), query.value("fiscalYear")));
        if (budget.onlyDepartment(staff).isEmpty()) {
            fields.add(desk.open(lang, "department", "all", desk.departments(lang), query.value("department")));
        }
        fields.add(desk.open(lang, "kind", "all", BudgetDesk.kinds(lang), query.value("kind")));
        fields.add(desk.open(lang, "decision", "all", BudgetDesk.decisions(lang), query.value("decision")));
        return fields;
    }

    private List<Option> years(Lang lang, Staff staff) {
        var years = new TreeSet<Integer>();
        budget.find(staff, BudgetFilter.ALL)
                .forEach(item -> years.add(item.content().fiscalYear()));
        return years.descendingSet().stream()
                .map(year -> new Option(Integer.toString(year), desk.year(lang, year)))
                .toList();
    }

    private List<Button> actions(Lang lang, Staff staff, ItemQuery query) {
        var actions = new ArrayList<Button>();
        if (budget.mayWrite(staff)) {
            actions.add(Button.primary(desk.text(lang, "add")).to(BudgetDesk.ITEMS + "/new"));
        }
        actions.add(Button.tertiary(desk.text(lang, "export.xlsx")).to(query.export("xlsx")));
        actions.add(Button.tertiary(desk.text(lang, "export.csv")).to(query.export("csv")));
        return actions;
    }

    private Table table(Lang lang, ItemQuery query, List<BudgetItem> items) {
        var decisions = budget.decisions();
        var columns = List.of(
                column(lang, query, Sort.YEAR, "fiscalYear", false),
                column(lang, query, Sort.NAME, "name", false),
                column(lang, query, Sort.LINE, "line", false),
                column(lang, query, Sort.DEPARTMENT, "department", false),
                new Table.Column(desk.text(lang, "field.kind")),
                column(lang, query, Sort.REQUESTED, "requested", true),
                column(lang, query, Sort.ASSESSED, "assessed", true),
                new Table.Column(desk.text(lang, "field.decision")));
        return new Table(
                desk.text(lang, "items"),
                columns,
                items.stream().map(item -> row(lang, item, decisions)).toList());
    }

    private Table.Row row(Lang lang, BudgetItem item, Map<UUID, Decision> decisions) {
        var content = item.content();
        var decision = decisions.get(item.id());
        return new Table.Row(List.of(
                new Table.Cell(desk.year(lang, content.fiscalYear())),
                Table.Cell.link(content.name(), BudgetDesk.ITEMS + "/" + item.id()),
                new Table.Cell(content.line()),
                new Table.Cell(desk.departmentName(lang, content.department())),
                new Table.Cell(content.kind().label().in(lang)),
                new Table.Cell(desk.yen(lang, content.requested())),
                new Table.Cell(desk.yen(lang, content.assessed())),
                decision == null
                        ? new Table.Cell(desk.text(lang, "undecided"))
                        : Table.Cell.tags(desk.tag(lang, decision))));
    }

    private Table.Column column(Lang lang, ItemQuery query, Sort sort, String field, boolean numeric) {
        var order = query.filter().sort() != sort
                ? Table.Sort.NONE
                : query.filter().descending() ? Table.Sort.DESCENDING : Table.Sort.ASCENDING;
        return new Table.Column(desk.text(lang, "field." + field), numeric, query.sortedBy(sort), order);
    }
}
