package jp.tenohira.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import jp.tenohira.budget.Budget;
import jp.tenohira.budget.BudgetKind;
import jp.tenohira.budget.PublishedChange;
import jp.tenohira.budget.pages.ReportPage;
import jp.tenohira.budget.trend.Comparison;
import jp.tenohira.budget.trend.YearTotals;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a year's budget differs from the year before: by kind, by published reason, and line by line. */
@Component
class ChangesView {

    static final String PATH = BudgetDesk.PATH + "/changes";
    private static final int MOST_LINES = 500;

    private final BudgetDesk desk;
    private final BudgetReportDesk reports;
    private final Budget budget;

    ChangesView(BudgetDesk desk, BudgetReportDesk reports, Budget budget) {
        this.desk = desk;
        this.reports = reports;
        this.budget = budget;
    }

    ReportPage page(HttpServletRequest request, Lang lang, Staff staff, String asked, String askedDepartment) {
        var department = reports.department(staff, askedDepartment);
        var totals = reports.totals(staff, department);
        var years = Stream.concat(
                        totals.stream().map(YearTotals::fiscalYear),
                        reports.items(staff, null, department).stream()
                                .map(item -> item.content().fiscalYear()))
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        var newest = years.isEmpty() ? 2024 : years.getFirst();
        var year = asked.matches("20[0-9]{2}") ? Integer.parseInt(asked) : newest;
        var lines = Comparison.of(reports.items(staff, year - 1, department), reports.items(staff, year, department));
        var tables = new ArrayList<Table>();
        tables.add(byKind(lang, totals, year));
        if (department == null && !budget.publishedChanges(year).isEmpty()) {
            tables.add(published(lang, totals, year));
        }
        if (!lines.isEmpty()) {
            tables.add(lines(lang, lines, year));
        }
        var title = desk.text(lang, "changes.title", desk.year(lang, year - 1), desk.year(lang, year));
        return new ReportPage(
                desk.frame(request, lang, staff, title),
                desk.tabs(lang, staff, "changes"),
                PATH,
                filter(lang, staff, years, year, askedDepartment),
                Button.secondary(desk.text(lang, "show")),
                notices(lang, lines),
                List.of(),
                null,
                bars(lang, totals, year),
                tables);
    }

    private List<Field> filter(Lang lang, Staff staff, List<Integer> years, int year, String department) {
        var fields = new ArrayList<Field>();
        var options = years.stream()
                .map(y -> new Option(y.toString(), desk.year(lang, y)))
                .toList();
        fields.add(desk.open(lang, "fiscalYear", "newest", options, Integer.toString(year)));
        reports.departmentField(lang, staff, department).ifPresent(fields::add);
        return fields;
    }

    private List<Notice> notices(Lang lang, List<Comparison> lines) {
        var open = lines.stream()
                .filter(line -> line.change() == Comparison.Change.OPEN)
                .count();
        return open == 0 ? List.of() : List.of(Notice.info("", desk.text(lang, "changes.open", open)));
    }

    private static Optional<Long> total(List<YearTotals> totals, int year, @Nullable BudgetKind kind) {
        var found = totals.stream()
                .filter(t -> t.fiscalYear() == year && (kind == null || t.kind() == kind))
                .map(YearTotals::total)
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream().mapToLong(Long::longValue).sum());
    }

    private Table byKind(Lang lang, List<YearTotals> totals, int year) {
        var rows = new ArrayList<Table.Row>();
        for (var kind : BudgetKind.OF_ITEMS) {
            rows.add(kindRow(lang, kind.label().in(lang), total(totals, year - 1, kind), total(totals, year, kind)));
        }
        rows.add(kindRow(lang, desk.text(lang, "sum"), total(totals, year - 1, null), total(totals, year, null)));
        return new Table(
                desk.text(lang, "changes.byKind"),
                List.of(
                        new Table.Column(desk.text(lang, "field.kind")),
                        Table.Column.number(desk.text(lang, "yenOf", desk.year(lang, year - 1))),
                        Table.Column.number(desk.text(lang, "yenOf", desk.year(lang, year))),
                        Table.Column.number(desk.text(lang, "difference")),
                        Table.Column.number(desk.text(lang, "rate"))),
                rows);
    }

    private Table.Row kindRow(Lang lang, String label, Optional<Long> before, Optional<Long> after) {
        var difference = before.flatMap(b -> after.map(a -> a - b));
        var rate = difference
                .filter(_ -> before.orElse(0L) != 0)
                .map(d -> Exact.of(100 * d, before.orElse(1L)).rounded(1));
        return new Table.Row(List.of(
                new Table.Cell(label),
                new Table.Cell(desk.yen(lang, before.orElse(null))),
                new Table.Cell(desk.yen(lang, after.orElse(null))),
                new Table.Cell(desk.yen(lang, difference.orElse(null))),
                new Table.Cell(rate.map(r -> JapaneseNumbers.inTable(r) + "%").orElse(desk.text(lang, "unknown")))));
    }

    /** The published reasons of each kind, and what of its difference they leave open. */
    private Table published(Lang lang, List<YearTotals> totals, int year) {
        var rows = new ArrayList<Table.Row>();
        var changes = budget.publishedChanges(year);
        for (var kind : BudgetKind.OF_ITEMS) {
            var own = changes.stream().filter(c -> c.kind() == kind).toList();
            own.forEach(change -> rows.add(reason(lang, kind, change.item(), change.change(), change.source())));
            var named = own.stream().mapToLong(PublishedChange::change).sum();
            total(totals, year - 1, kind)
                    .flatMap(before -> total(totals, year, kind).map(after -> after - before - named))
                    .filter(rest -> rest != 0)
                    .ifPresent(rest -> rows.add(reason(lang, kind, desk.text(lang, "changes.unnamed"), rest, "")));
        }
        return new Table(
                desk.text(lang, "changes.published"),
                List.of(
                        new Table.Column(desk.text(lang, "field.kind")),
                        new Table.Column(desk.text(lang, "field.reason")),
                        Table.Column.number(desk.text(lang, "difference")),
                        new Table.Column(desk.text(lang, "field.source"))),
                rows);
    }

    private static Table.Row reason(Lang lang, BudgetKind kind, String item, long yen, String source) {
        return new Table.Row(List.of(
                new Table.Cell(kind.label().in(lang)),
                new Table.Cell(item),
                new Table.Cell(JapaneseNumbers.inTable(yen)),
                new Table.Cell(source)));
    }

    private Table lines(Lang lang, List<Comparison> lines, int year) {
        return new Table(
                desk.text(lang, "changes.lines"),
                List.of(
                        new Table.Column(desk.text(lang, "field.name")),
                        new Table.Column(desk.text(lang, "changes.what")),
                        Table.Column.number(desk.text(lang, "yenOf", desk.year(lang, year - 1))),
                        Table.Column.number(desk.text(lang, "yenOf", desk.year(lang, year))),
                        Table.Column.number(desk.text(lang, "difference")),
                        new Table.Column(desk.text(lang, "field.reason"))),
                lines.stream()
                        .sorted(java.util.Comparator.comparingLong((Comparison line) ->
                                        Math.abs(line.difference().orElse(0)))
                                .reversed())
                        .limit(MOST_LINES)
                        .map(line -> new Table.Row(List.of(
                                Table.Cell.link(line.name(), BudgetDesk.ITEMS + "/" + line.id()),
                                new Table.Cell(desk.text(
                                        lang, "changes." + line.change().name())),
                                new Table.Cell(amount(lang, line, line.before(), Comparison.Change.NEW)),
                                new Table.Cell(amount(lang, line, line.after(), Comparison.Change.ENDED)),
                                new Table.Cell(desk.yen(lang, boxed(line.difference()))),
                                new Table.Cell(line.reason()))))
                        .toList());
    }

    private String amount(Lang lang, Comparison line, @Nullable Long yen, Comparison.Change without) {
        return line.change() == without ? "－" : desk.yen(lang, yen);
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private @Nullable BarList bars(Lang lang, List<YearTotals> totals, int year) {
        var bars = BudgetKind.OF_ITEMS.stream()
                .flatMap(kind -> Stream.of(year - 1, year)
                        .map(y -> total(totals, y, kind)
                                .map(yen -> new BarList.Bar(
                                        kind.label().in(lang) + " " + desk.year(lang, y), yen, desk.yen(lang, yen)))
                                .orElse(null)))
                .filter(Objects::nonNull)
                .toList();
        return bars.isEmpty() ? null : new BarList(desk.text(lang, "changes.bars"), bars);
    }
}
