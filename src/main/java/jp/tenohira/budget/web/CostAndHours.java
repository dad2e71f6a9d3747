package jp.tenohira.budget.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cost beside the hours saved. All numbers are figures, for as much of the city as the reader may see, and open to them. */
@Component
class CostAndHours {

    private static final String DEPARTMENT = "department";
    private static final String FISCAL_YEAR = "fiscal-year";
    private static final List<String> CODES = List.of("budget-assessed", "ledger-hours-saved", "budget-yen-per-hour");

    private final BudgetDesk desk;
    private final Figures figures;

    CostAndHours(BudgetDesk desk, Figures figures) {
        this.desk = desk;
        this.figures = figures;
    }

    Table byYear(Lang lang, Staff staff, List<Integer> years, @Nullable String department) {
        var rows = new ArrayList<Table.Row>();
        for (var year : years) {
            var slice = Slice.EVERYTHING.with(FISCAL_YEAR, year.toString());
            var narrowed = department == null || staff.role().ofSection() ? slice : slice.with(DEPARTMENT, department);
            var cells = new ArrayList<Table.Cell>();
            cells.add(new Table.Cell(desk.year(lang, year)));
            var sliced = sliced(staff, narrowed);
            all().forEach(figure -> cells.add(sliced == null ? none(lang) : cell(lang, sliced.value(figure))));
            rows.add(new Table.Row(cells));
        }
        return new Table(desk.text(lang, "hours.byYear"), columns(lang, desk.text(lang, "field.fiscalYear")), rows);
    }

    Table byDepartment(Lang lang, Staff staff, int year) {
        var rows = new ArrayList<Table.Row>();
        var sliced = sliced(staff, Slice.EVERYTHING.with(FISCAL_YEAR, Integer.toString(year)));
        if (sliced != null) {
            var byFigure = all().stream()
                    .map(figure -> sliced.cells(figure, List.of(DEPARTMENT)))
                    .toList();
            var members = new LinkedHashSet<String>();
            byFigure.forEach(values -> values.forEach(value -> members.add(member(value))));
            for (var member : members.stream().sorted().toList()) {
                var cells = new ArrayList<Table.Cell>();
                cells.add(new Table.Cell(desk.departmentName(lang, member)));
                byFigure.forEach(values -> cells.add(values.stream()
                        .filter(value -> member(value).equals(member))
                        .findFirst()
                        .map(value -> cell(lang, value))
                        .orElse(none(lang))));
                rows.add(new Table.Row(cells));
            }
        }
        return new Table(
                desk.text(lang, "hours.byDepartment", desk.year(lang, year)),
                columns(lang, desk.text(lang, "field.department")),
                rows);
    }

    private static String member(FigureValue value) {
        return value.slice().where().getOrDefault(DEPARTMENT, "");
    }

    private List<Figure> all() {
        return CODES.stream().map(code -> figures.find(code).orElseThrow()).toList();
    }

    private @Nullable SlicedFigures sliced(Staff staff, Slice slice) {
        return switch (figures.of(staff, slice)) {
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) -> sliced;
            case Outcome.Refused<SlicedFigures, SliceRefused> _ -> null;
        };
    }

    private List<Table.Column> columns(Lang lang, String first) {
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column(first));
        all().forEach(figure -> columns.add(Table.Column.number(desk.text(
                lang, "withUnit", figure.name().in(lang), figure.unit().in(lang)))));
        return columns;
    }

    private Table.Cell cell(Lang lang, FigureValue value) {
        return value.shown()
                .map(shown -> Table.Cell.link(JapaneseNumbers.inTable(shown), address(value)))
                .orElse(none(lang));
    }

    private static String address(FigureValue value) {
        var builder = org.springframework.web.util.UriComponentsBuilder.fromPath(
                "/headquarters/figures/" + value.figure().code());
        value.slice().where().forEach((dimension, member) -> builder.queryParam(dimension, "{" + dimension + "}"));
        return builder.encode()
                .buildAndExpand(Map.copyOf(value.slice().where()))
                .toUriString();
    }

    private Table.Cell none(Lang lang) {
        return new Table.Cell(desk.text(lang, "noData"));
    }
}
