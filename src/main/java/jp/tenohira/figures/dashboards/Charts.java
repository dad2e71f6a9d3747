package jp.tenohira.figures.dashboards;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Metrics;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.comparing.Period;
import jp.tenohira.figures.pages.DashboardPage.Chart;
import jp.tenohira.figures.web.FigureReader;
import jp.tenohira.figures.web.SliceQuery;
import jp.tenohira.figures.web.Wording;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import jp.tenohira.ui.components.Table.Column;
import jp.tenohira.ui.components.Table.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A figure by month, by fiscal year or by the members of a dimension: bars, and the same numbers in a table. */
@Component
public class Charts {

    private static final String MONTH = "month";
    private static final int MOST_BARS = 30;
    private static final int MOST_ROWS = 200;

    private final Figures figures;
    private final Metrics metrics;
    private final FigureReader reader;
    private final Wording wording;
    private final Messages messages;
    private final Clock clock;

    Charts(Figures figures, Metrics metrics, FigureReader reader, Wording wording, Messages messages, Clock clock) {
        this.figures = figures;
        this.metrics = metrics;
        this.reader = reader;
        this.wording = wording;
        this.messages = messages;
        this.clock = clock;
    }

    private record Point(String label, FigureValue value) {}

    /** Whether a figure can be shown by month. */
    public boolean byMonths(Figure figure) {
        return figures.dimensions(figure).stream().anyMatch(d -> d.code().equals(MONTH));
    }

    /** The months of a fiscal year up to the running one; what its source has not sent is no data. */
    public Chart months(Staff staff, Slice within, Figure figure, FiscalYear year, Lang lang) {
        var cells = new HashMap<String, FigureValue>();
        reader.open(staff, Years.in(year, within))
                .cells(figure, List.of(MONTH))
                .forEach(cell -> cells.put(cell.slice().where().getOrDefault(MONTH, ""), cell));
        var points = new ArrayList<Point>();
        var running = YearMonth.from(clock.instant().atZone(JapaneseDates.JST));
        var month = YearMonth.from(year.firstDay());
        for (int i = 0; i < 12 && !month.isAfter(running); i++) {
            var days = within.between(month.atDay(1), month.atEndOfMonth());
            var value = cells.containsKey(month.toString())
                    ? cells.get(month.toString())
                    : reader.open(staff, days).value(figure);
            points.add(new Point(Period.of(month).name().in(lang), value));
            month = month.plusMonths(1);
        }
        return chart(
                staff, messages.in(lang, "figures.chart.months", figure.name().in(lang)), MONTH, points, lang);
    }

    /** The fiscal year and those before it, the oldest first. */
    public Chart years(Staff staff, Slice within, Figure figure, FiscalYear last, Lang lang) {
        var points = new ArrayList<Point>();
        for (int back = Years.OFFERED - 1; back >= 0; back--) {
            var year = new FiscalYear(last.year() - back);
            points.add(new Point(
                    year.name().in(lang),
                    reader.open(staff, Years.in(year, within)).value(figure)));
        }
        return chart(
                staff, messages.in(lang, "figures.chart.years", figure.name().in(lang)), "fiscal-year", points, lang);
    }

    /** By the members of a dimension, the most first. */
    public Chart by(Staff staff, Slice slice, Figure figure, String dimension, Lang lang) {
        var cells = reader.open(staff, slice).cells(figure, List.of(dimension)).stream()
                .sorted(Comparator.comparing((FigureValue cell) -> cell.exact().orElse(Exact.ZERO))
                        .reversed())
                .limit(MOST_ROWS)
                .toList();
        var members = cells.stream()
                .map(cell -> cell.slice().where().getOrDefault(dimension, ""))
                .collect(java.util.stream.Collectors.toSet());
        var labels = metrics.labels(figure, dimension, members);
        var points = new ArrayList<Point>();
        for (var cell : cells) {
            var label = labels.get(cell.slice().where().getOrDefault(dimension, ""));
            points.add(new Point(label == null || label.in(lang).isEmpty() ? none(lang) : label.in(lang), cell));
        }
        var caption = messages.in(lang, "figures.chart.by", figure.name().in(lang), dimensionName(dimension, lang));
        return chart(staff, caption, dimension, points, lang);
    }

    private Chart chart(Staff staff, String caption, String dimension, List<Point> points, Lang lang) {
        var bars = points.stream()
                .limit(MOST_BARS)
                .map(point -> new BarList.Bar(
                        point.label(),
                        point.value().exact().orElse(Exact.ZERO).rounded(6).doubleValue(),
                        shown(point.value(), lang)))
                .toList();
        var ratio = points.stream().anyMatch(point -> point.value().figure().isPercentage());
        var columns = new ArrayList<Column>();
        columns.add(new Column(dimensionName(dimension, lang)));
        columns.add(Column.number(messages.in(lang, "figures.comparison.value")));
        if (ratio) {
            columns.add(Column.number(messages.in(lang, "figures.figure.numerator")));
            columns.add(Column.number(messages.in(lang, "figures.figure.denominator")));
        }
        var rows = points.stream()
                .map(point -> row(new Cell(point.label()), cell(staff, point.value(), lang), point.value(), ratio))
                .toList();
        return new Chart(new BarList(caption, bars), new Table(caption, columns, rows));
    }

    /** A row of a chart's table; of a share with what stands above and below the line. */
    public static Row row(Cell label, Cell shown, FigureValue value, boolean ratio) {
        return new Row(
                ratio
                        ? List.of(
                                label, shown, new Cell(whole(value.numerator())), new Cell(whole(value.denominator())))
                        : List.of(label, shown));
    }

    private static String whole(Optional<BigInteger> part) {
        return part.map(number -> JapaneseNumbers.inTable(new BigDecimal(number)))
                .orElse("");
    }

    private Cell cell(Staff staff, FigureValue value, Lang lang) {
        var text = shown(value, lang);
        var href = opened(staff, value);
        return href == null ? new Cell(text) : Cell.link(text, href);
    }

    /** Where a number opens; clerks have no page of figures. */
    static @Nullable String opened(Staff staff, FigureValue value) {
        return staff.role() == Role.CLERK
                ? null
                : SliceQuery.figure(value.figure().code(), value.slice());
    }

    String shown(FigureValue value, Lang lang) {
        return wording.withUnit(value, lang)
                + (value.provisional() ? messages.in(lang, "figures.provisional.mark") : "");
    }

    private String dimensionName(String code, Lang lang) {
        return figures.dimensions().stream()
                .filter(dimension -> dimension.code().equals(code))
                .findFirst()
                .map(dimension -> dimension.name().in(lang))
                .orElse(code);
    }

    private String none(Lang lang) {
        return messages.in(lang, "figures.chart.none");
    }
}
