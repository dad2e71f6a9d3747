package jp.tenohira.figures.opendata;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Metrics;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.comparing.Period;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/** What everybody may have of a published figure: the whole city by fiscal year and month, and the last year by department. */
@Component
class OpenSeries {

    static final int YEARS = 5;

    /** Published figures are of the whole city. */
    private static final Staff EVERYBODY = new Staff(new UUID(0, 0), "open data", Role.HEADQUARTERS, null);

    private static final String DEPARTMENT = "department";
    private static final String MONTH = "month";

    private final Figures figures;
    private final Metrics metrics;
    private final Clock clock;

    OpenSeries(Figures figures, Metrics metrics, Clock clock) {
        this.figures = figures;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * @param dimension fiscal-year, month or department
     * @param member 2023, 2023-11 or the department's code
     */
    record Point(String dimension, String member, Text label, FigureValue value) {}

    List<Figure> published() {
        return figures.all().stream()
                .filter(figure -> figure.care().published())
                .toList();
    }

    Optional<Figure> published(String code) {
        return figures.find(code).filter(figure -> figure.care().published());
    }

    /** The running fiscal year and those before it, the oldest first. */
    List<Point> byYears(Figure figure) {
        var points = new ArrayList<Point>();
        var running = FiscalYear.of(clock.instant());
        for (int back = YEARS - 1; back >= 0; back--) {
            var year = new FiscalYear(running.year() - back);
            points.add(new Point("fiscal-year", Integer.toString(year.year()), year.name(), value(figure, year)));
        }
        return points;
    }

    /** The months of the last years up to the running one; none for a figure that is not counted by month. */
    List<Point> byMonths(Figure figure) {
        if (!offers(figure, MONTH)) {
            return List.of();
        }
        var running = YearMonth.from(clock.instant().atZone(JapaneseDates.JST));
        var first = YearMonth.from(new FiscalYear(FiscalYear.of(clock.instant()).year() - YEARS + 1).firstDay());
        var cells = new HashMap<String, FigureValue>();
        open(Slice.EVERYTHING.between(first.atDay(1), running.atEndOfMonth()))
                .cells(figure, List.of(MONTH))
                .forEach(cell -> cells.put(cell.slice().where().getOrDefault(MONTH, ""), cell));
        var points = new ArrayList<Point>();
        for (var month = first; !month.isAfter(running); month = month.plusMonths(1)) {
            var value = cells.containsKey(month.toString())
                    ? cells.get(month.toString())
                    : open(Slice.EVERYTHING.between(month.atDay(1), month.atEndOfMonth()))
                            .value(figure);
            points.add(new Point(MONTH, month.toString(), Period.of(month).name(), value));
        }
        return points;
    }

    /** The last fiscal year that has data, by department, the most first. */
    List<Point> byDepartments(Figure figure) {
        if (!offers(figure, DEPARTMENT)) {
            return List.of();
        }
        var year = lastWithData(figure);
        var cells = year.map(last -> open(days(last)).cells(figure, List.of(DEPARTMENT)))
                .orElse(List.of());
        var members = cells.stream().map(OpenSeries::department).collect(Collectors.toSet());
        var labels = metrics.labels(figure, DEPARTMENT, members);
        return cells.stream()
                .filter(cell -> !department(cell).isEmpty())
                .map(cell -> new Point(
                        DEPARTMENT,
                        department(cell),
                        labels.getOrDefault(department(cell), Text.plain(department(cell))),
                        cell))
                .sorted(Comparator.comparing(
                                (Point point) -> point.value().exact().orElse(jp.tenohira.core.Exact.ZERO))
                        .reversed())
                .toList();
    }

    Optional<FiscalYear> lastWithData(Figure figure) {
        var running = FiscalYear.of(clock.instant());
        for (int back = 0; back < YEARS; back++) {
            var year = new FiscalYear(running.year() - back);
            if (value(figure, year).exact().filter(value -> !value.isZero()).isPresent()) {
                return Optional.of(year);
            }
        }
        return Optional.empty();
    }

    private FigureValue value(Figure figure, FiscalYear year) {
        return open(days(year)).value(figure);
    }

    private static Slice days(FiscalYear year) {
        return Slice.EVERYTHING.between(year.firstDay(), year.lastDay());
    }

    private boolean offers(Figure figure, String dimension) {
        return figures.dimensions(figure).stream().anyMatch(d -> d.code().equals(dimension));
    }

    private static String department(FigureValue cell) {
        return cell.slice().where().getOrDefault(DEPARTMENT, "");
    }

    private SlicedFigures open(Slice slice) {
        return switch (figures.of(EVERYBODY, slice)) {
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) -> sliced;
            case Outcome.Refused<SlicedFigures, SliceRefused>(var why) ->
                throw new IllegalStateException(why.toString());
        };
    }
}
