package jp.tenohira.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.budget.Budget;
import jp.tenohira.budget.BudgetItem;
import jp.tenohira.budget.pages.ItemPage;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import org.springframework.stereotype.Component;

/** One item: what is said of it, its review sheet, the line's other years, every version. */
@Component
class ItemView {

    private final BudgetDesk desk;
    private final Budget budget;
    private final ReviewSheetView sheets;

    ItemView(BudgetDesk desk, Budget budget, ReviewSheetView sheets) {
        this.desk = desk;
        this.budget = budget;
        this.sheets = sheets;
    }

    ItemPage page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            UUID id,
            String done,
            SayForm form,
            Map<String, String> problems) {
        var versions = budget.history(staff, id);
        var item = versions.getFirst();
        var content = item.content();
        var years = budget.years(staff, content.line());
        var writes = budget.mayWrite(staff);
        var entries = budget.sheet(staff, id);
        var carried = budget.carriedOver(staff, id);
        var path = BudgetDesk.ITEMS + "/" + id;
        var next = years.stream().anyMatch(y -> y.content().fiscalYear() == content.fiscalYear() + 1);
        var title = desk.text(lang, "item.title", content.name(), desk.year(lang, content.fiscalYear()));
        return new ItemPage(
                desk.frame(request, lang, staff, title).at(path).withErrors(!problems.isEmpty()),
                desk.breadcrumb(lang, title),
                problems.entrySet().stream()
                        .map(problem -> new Problem(problem.getKey(), problem.getValue()))
                        .toList(),
                List.of("saved", "said", "carried").contains(done)
                        ? List.of(Notice.success("", desk.text(lang, "done." + done)))
                        : List.of(),
                facts(lang, item),
                writes ? List.of(Button.secondary(desk.text(lang, "change")).to(path + "/edit")) : List.of(),
                sheets.carried(lang, staff, carried),
                sheets.sheet(lang, entries),
                writes ? path + "/review" : "",
                sheets.fields(lang, form, entries, carried, problems),
                List.of(Button.primary(desk.text(lang, "review.add"))),
                path + "/next-year",
                writes && !next
                        ? List.of(Button.secondary(
                                desk.text(lang, "carryOver", desk.year(lang, content.fiscalYear() + 1))))
                        : List.of(),
                List.of(years(lang, years), history(lang, versions)));
    }

    private SummaryList facts(Lang lang, BudgetItem item) {
        var content = item.content();
        var rows = new ArrayList<SummaryList.Row>();
        row(rows, lang, "fiscalYear", desk.year(lang, content.fiscalYear()));
        row(rows, lang, "line", content.line());
        row(rows, lang, "kind", content.kind().label().in(lang));
        row(rows, lang, "department", desk.departmentName(lang, content.department()));
        row(rows, lang, "section", desk.sectionName(lang, content.section()));
        row(rows, lang, "requested", desk.yen(lang, content.requested()));
        row(rows, lang, "assessed", desk.yen(lang, content.assessed()));
        row(rows, lang, "reason", content.reason());
        row(rows, lang, "note", content.note());
        row(rows, lang, "source", content.source());
        return new SummaryList(rows);
    }

    private void row(List<SummaryList.Row> rows, Lang lang, String key, String value) {
        if (!value.isEmpty()) {
            rows.add(new SummaryList.Row(desk.text(lang, "field." + key), value));
        }
    }

    private Table years(Lang lang, List<BudgetItem> years) {
        var decisions = budget.decisions();
        return new Table(
                desk.text(lang, "line.years"),
                List.of(
                        new Table.Column(desk.text(lang, "field.fiscalYear")),
                        Table.Column.number(desk.text(lang, "field.requested")),
                        Table.Column.number(desk.text(lang, "field.assessed")),
                        new Table.Column(desk.text(lang, "field.decision"))),
                years.stream()
                        .map(year -> {
                            var decision = decisions.get(year.id());
                            return new Table.Row(List.of(
                                    Table.Cell.link(
                                            desk.year(lang, year.content().fiscalYear()),
                                            BudgetDesk.ITEMS + "/" + year.id()),
                                    new Table.Cell(desk.yen(lang, year.content().requested())),
                                    new Table.Cell(desk.yen(lang, year.content().assessed())),
                                    decision == null
                                            ? new Table.Cell(desk.text(lang, "undecided"))
                                            : Table.Cell.tags(desk.tag(lang, decision))));
                        })
                        .toList());
    }

    private Table history(Lang lang, List<BudgetItem> versions) {
        return new Table(
                desk.text(lang, "history"),
                List.of(
                        Table.Column.number(desk.text(lang, "version")),
                        new Table.Column(desk.text(lang, "changedAt")),
                        new Table.Column(desk.text(lang, "changedBy")),
                        new Table.Column(desk.text(lang, "field.name")),
                        Table.Column.number(desk.text(lang, "field.requested")),
                        Table.Column.number(desk.text(lang, "field.assessed"))),
                versions.stream()
                        .map(version -> new Table.Row(List.of(
                                new Table.Cell(Integer.toString(version.version())),
                                new Table.Cell(JapaneseDates.dateTime(version.changedAt(), lang)),
                                new Table.Cell(version.changedBy()),
                                new Table.Cell(version.content().name()),
                                new Table.Cell(desk.yen(lang, version.content().requested())),
                                new Table.Cell(desk.yen(lang, version.content().assessed())))))
                        .toList());
    }
}
