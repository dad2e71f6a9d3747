package jp.tenohira.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import jp.tenohira.budget.BudgetKind;
import jp.tenohira.budget.pages.RangeChart;
import jp.tenohira.budget.pages.ReportPage;
import jp.tenohira.budget.trend.Projection;
import jp.tenohira.budget.trend.Projection.Ahead;
import jp.tenohira.budget.trend.Projection.Point;
import jp.tenohira.budget.trend.YearTotals;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The yearly amounts, where they may go with the range, and the hours saved beside them. */
@Component
class TrendView {

    static final String PATH = BudgetDesk.PATH + "/trend";

    private final BudgetDesk desk;
    private final BudgetReportDesk reports;
    private final CostAndHours hours;

    TrendView(BudgetDesk desk, BudgetReportDesk reports, CostAndHours hours) {
        this.desk = desk;
        this.reports = reports;
        this.hours = hours;
    }

    ReportPage page(HttpServletRequest request, Lang lang, Staff staff, String askedKind, String askedDepartment) {
        var department = reports.department(staff, askedDepartment);
        var kind = BudgetKind.of(askedKind).orElse(null);
        var points = points(reports.totals(staff, department), kind);
        var projection = Projection.of(points);
        var years = points.stream().map(Point::fiscalYear).toList();
        var tables = new ArrayList<Table>();
        tables.add(table(lang, points, projection));
        tables.add(hours.byYear(lang, staff, years, department));
        if (department == null && !years.isEmpty()) {
            tables.add(hours.byDepartment(lang, staff, years.getLast()));
        }
        return new ReportPage(
                desk.frame(request, lang, staff, desk.text(lang, "trend.title")),
                desk.tabs(lang, staff, "trend"),
                PATH,
                filter(lang, staff, askedKind, askedDepartment),
                Button.secondary(desk.text(lang, "show")),
                notices(lang, projection, reports.notAssessed(staff, department)),
                List.of(),
                chart(lang, points, projection),
                null,
                tables);
    }

    private List<Field> filter(Lang lang, Staff staff, String kind, String department) {
        var fields = new ArrayList<Field>();
        fields.add(desk.open(lang, "kind", "all", BudgetDesk.kinds(lang), kind));
        reports.departmentField(lang, staff, department).ifPresent(fields::add);
        return fields;
    }

    private static List<Point> points(List<YearTotals> totals, @Nullable BudgetKind kind) {
        var sums = new TreeMap<Integer, Long>();
        totals.stream()
                .filter(t -> kind == null || t.kind() == kind)
                .forEach(t -> sums.merge(t.fiscalYear(), t.total(), Math::addExact));
        return sums.entrySet().stream()
                .map(sum -> new Point(sum.getKey(), sum.getValue()))
                .toList();
    }

    private List<Notice> notices(Lang lang, Projection projection, List<Integer> notAssessed) {
        var method = method(lang, projection);
        if (notAssessed.isEmpty()) {
            return List.of(method);
        }
        var years = notAssessed.stream().map(year -> desk.year(lang, year)).toList();
        var separator = desk.text(lang, "trend.separator");
        return List.of(method, Notice.info("", desk.text(lang, "trend.notAssessed", String.join(separator, years))));
    }

    private Notice method(Lang lang, Projection projection) {
        return switch (projection) {
            case Projection.TooLittle(var years) ->
                Notice.warning(
                        desk.text(lang, "trend.tooLittle.heading"),
                        desk.text(lang, "trend.tooLittle", years, Projection.LEAST_YEARS));
            case Projection.Line line ->
                Notice.info(
                        desk.text(lang, "trend.method.heading"),
                        desk.text(
                                lang,
                                "trend.method",
                                line.known().size(),
                                desk.year(lang, line.known().getFirst().fiscalYear()),
                                desk.year(lang, line.known().getLast().fiscalYear())));
        };
    }

    private static List<Ahead> ahead(Projection projection) {
        return switch (projection) {
            case Projection.TooLittle _ -> List.of();
            case Projection.Line line -> line.ahead();
        };
    }

    private Table table(Lang lang, List<Point> points, Projection projection) {
        var rows = new ArrayList<Table.Row>();
        points.forEach(point -> rows.add(new Table.Row(List.of(
                new Table.Cell(desk.year(lang, point.fiscalYear())),
                new Table.Cell(JapaneseNumbers.inTable(point.yen())),
                new Table.Cell(""),
                new Table.Cell("")))));
        ahead(projection)
                .forEach(year -> rows.add(new Table.Row(List.of(
                        new Table.Cell(desk.text(lang, "trend.projected", desk.year(lang, year.fiscalYear()))),
                        new Table.Cell(""),
                        new Table.Cell(range(lang, year)),
                        new Table.Cell(JapaneseNumbers.inTable(year.middle()))))));
        return new Table(
                desk.text(lang, "trend.table"),
                List.of(
                        new Table.Column(desk.text(lang, "field.fiscalYear")),
                        Table.Column.number(desk.text(lang, "field.assessed")),
                        Table.Column.number(desk.text(lang, "trend.range")),
                        Table.Column.number(desk.text(lang, "trend.middle"))),
                rows);
    }

    private String range(Lang lang, Ahead year) {
        return desk.text(
                lang, "trend.from.to", JapaneseNumbers.inTable(year.low()), JapaneseNumbers.inTable(year.high()));
    }

    private @Nullable RangeChart chart(Lang lang, List<Point> points, Projection projection) {
        if (points.isEmpty()) {
            return null;
        }
        return new RangeChart(
                desk.text(lang, "trend.chart"),
                points.stream()
                        .map(point -> new RangeChart.Known(
                                Integer.toString(point.fiscalYear()), point.yen(), desk.yen(lang, point.yen())))
                        .toList(),
                ahead(projection).stream()
                        .map(year -> new RangeChart.Ahead(
                                Integer.toString(year.fiscalYear()),
                                year.low(),
                                year.middle(),
                                year.high(),
                                range(lang, year)))
                        .toList(),
                desk.text(lang, "trend.unit"));
    }
}
