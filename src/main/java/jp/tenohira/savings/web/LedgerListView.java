package jp.tenohira.savings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.savings.Measure;
import jp.tenohira.savings.MeasureFilter.Sort;
import jp.tenohira.savings.MeasureKind;
import jp.tenohira.savings.MeasureStatus;
import jp.tenohira.savings.Overlap;
import jp.tenohira.savings.Savings;
import jp.tenohira.savings.pages.LedgerPage;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** The list of measures: totals, filters, sorting, pages, and what may be claimed twice. */
@Component
class LedgerListView {

    private static final int PAGE = 50;

    private final LedgerDesk desk;
    private final Savings savings;

    LedgerListView(LedgerDesk desk, Savings savings) {
        this.desk = desk;
        this.savings = savings;
    }

    LedgerPage page(HttpServletRequest request, Lang lang, Staff staff, LedgerQuery query) {
        var measures = savings.find(staff, query.filter());
        var pages = Math.max(1, Math.ceilDiv(measures.size(), PAGE));
        var number = Math.min(query.page(), pages);
        var shown = measures.subList((number - 1) * PAGE, Math.min(measures.size(), number * PAGE));
        var overlaps = savings.overlaps(staff, query.filter());
        var pager = new Pager(number, pages, query.pages(), desk.text(lang, "count", measures.size()));
        return new LedgerPage(
                desk.frame(request, lang, staff, desk.text(lang, "title")),
                desk.tabs(lang, staff, "measures"),
                overlaps.isEmpty()
                        ? List.of()
                        : List.of(Notice.warning("", desk.text(lang, "overlaps.notice", overlaps.size()))),
                stats(lang, measures),
                LedgerDesk.PATH,
                filter(lang, query),
                Button.secondary(desk.text(lang, "show")),
                table(lang, query, shown),
                pager,
                MeasureView.mayAdd(staff)
                        ? List.of(Button.primary(desk.text(lang, "add")).to(LedgerDesk.PATH + "/new"))
                        : List.of(),
                more(lang, measures, overlaps));
    }

    private List<Stat> stats(Lang lang, List<Measure> measures) {
        var running = measures.stream()
                .filter(measure -> measure.content().status() == MeasureStatus.RUNNING)
                .toList();
        return List.of(
                new Stat(
                        desk.text(lang, "total.measures"),
                        JapaneseNumbers.inTable(running.size()),
                        desk.text(lang, "unit.measures")),
                new Stat(desk.text(lang, "total.hours"), desk.hours(sum(running)), desk.text(lang, "unit.hours")));
    }

    private Exact sum(List<Measure> measures) {
        return measures.stream()
                .map(measure -> savings.hours(measure).orElse(Exact.ZERO))
                .reduce(Exact.ZERO, Exact::plus);
    }

    private List<Field> filter(Lang lang, LedgerQuery query) {
        var departments = desk.departments().stream()
                .map(d -> new Option(d.code(), d.name().in(lang)))
                .toList();
        return List.of(
                desk.field(lang, "q", TextField.Kind.TEXT, query.value("q"), null, false),
                desk.filter(lang, "department", departments, query.value("department")),
                desk.filter(lang, "kind", kinds(lang), query.value("kind")),
                desk.filter(lang, "status", statuses(lang), query.value("status")));
    }

    static List<Option> kinds(Lang lang) {
        return Arrays.stream(MeasureKind.values())
                .map(kind -> new Option(kind.code(), kind.label().in(lang)))
                .toList();
    }

    static List<Option> statuses(Lang lang) {
        return Arrays.stream(MeasureStatus.values())
                .map(status -> new Option(status.code(), status.label().in(lang)))
                .toList();
    }

    private Table table(Lang lang, LedgerQuery query, List<Measure> measures) {
        var columns = List.of(
                column(lang, query, Sort.DEPARTMENT, "field.department", false),
                column(lang, query, Sort.NAME, "field.name", false),
                column(lang, query, Sort.KIND, "field.kind", false),
                new Table.Column(desk.text(lang, "field.status")),
                new Table.Column(desk.text(lang, "field.formula")),
                column(lang, query, Sort.HOURS, "field.hours", true),
                new Table.Column(desk.text(lang, "field.fiscalYear")));
        var rows = measures.stream()
                .map(measure -> {
                    var content = measure.content();
                    return new Table.Row(List.of(
                            new Table.Cell(desk.departmentName(lang, content.department())),
                            Table.Cell.link(content.name(), LedgerDesk.PATH + "/" + measure.id()),
                            new Table.Cell(content.kind().label().in(lang)),
                            Table.Cell.tags(MeasureView.tag(lang, content.status())),
                            new Table.Cell(content.formula()),
                            new Table.Cell(
                                    savings.hours(measure).map(desk::hours).orElse(desk.text(lang, "noData"))),
                            new Table.Cell(
                                    new FiscalYear(content.fiscalYear()).name().in(lang))));
                })
                .toList();
        return new Table(desk.text(lang, "measures"), columns, rows);
    }

    private Table.Column column(Lang lang, LedgerQuery query, Sort sort, String key, boolean numeric) {
        var state = query.filter().sort() != sort
                ? Table.Sort.NONE
                : query.filter().descending() ? Table.Sort.DESCENDING : Table.Sort.ASCENDING;
        return new Table.Column(desk.text(lang, key), numeric, query.sortedBy(sort), state);
    }

    private List<Table> more(Lang lang, List<Measure> measures, List<Overlap> overlaps) {
        var tables = new ArrayList<Table>();
        if (!overlaps.isEmpty()) {
            tables.add(overlaps(lang, overlaps));
        }
        if (!measures.isEmpty()) {
            tables.add(byKind(lang, measures));
            tables.add(byDepartment(lang, measures));
        }
        return tables;
    }

    private Table overlaps(Lang lang, List<Overlap> overlaps) {
        return new Table(
                desk.text(lang, "overlaps"),
                List.of(
                        new Table.Column(desk.text(lang, "overlaps.one")),
                        new Table.Column(desk.text(lang, "overlaps.other")),
                        new Table.Column(desk.text(lang, "overlaps.reason"))),
                overlaps.stream()
                        .map(overlap -> new Table.Row(List.of(
                                link(overlap.one()),
                                link(overlap.other()),
                                new Table.Cell(desk.text(
                                        lang, "overlaps." + overlap.reason().name())))))
                        .toList());
    }

    private static Table.Cell link(Measure measure) {
        return Table.Cell.link(measure.content().name(), LedgerDesk.PATH + "/" + measure.id());
    }

    private Table byKind(Lang lang, List<Measure> measures) {
        var groups = new EnumMap<MeasureKind, List<Measure>>(MeasureKind.class);
        measures.forEach(measure -> groups.computeIfAbsent(measure.content().kind(), _ -> new ArrayList<>())
                .add(measure));
        var rows = new ArrayList<Table.Row>();
        groups.forEach((kind, of) -> rows.add(sums(kind.label().in(lang), of)));
        return sumTable(lang, "field.kind", rows);
    }

    private Table byDepartment(Lang lang, List<Measure> measures) {
        var groups = new LinkedHashMap<String, List<Measure>>();
        desk.departments().forEach(department -> groups.put(department.code(), new ArrayList<>()));
        measures.forEach(measure -> groups.computeIfAbsent(measure.content().department(), _ -> new ArrayList<>())
                .add(measure));
        var rows = new ArrayList<Table.Row>();
        groups.forEach((department, of) -> {
            if (!of.isEmpty()) {
                rows.add(sums(desk.departmentName(lang, department), of));
            }
        });
        return sumTable(lang, "field.department", rows);
    }

    private Table.Row sums(String name, List<Measure> measures) {
        return new Table.Row(List.of(
                new Table.Cell(name),
                new Table.Cell(JapaneseNumbers.inTable(measures.size())),
                new Table.Cell(desk.hours(sum(measures)))));
    }

    private Table sumTable(Lang lang, String key, List<Table.Row> rows) {
        var what = desk.text(lang, key);
        return new Table(
                desk.text(lang, "sums", what),
                List.of(
                        new Table.Column(what),
                        Table.Column.number(desk.text(lang, "total.measures")),
                        Table.Column.number(desk.text(lang, "field.hours"))),
                rows);
    }
}
