package jp.tenohira.figures.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.comparing.Comparison.Kind;
import jp.tenohira.figures.comparing.Succession.Line;
import jp.tenohira.identity.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Compares a period with the last month, the same month of last year and the last fiscal year. A department that was reorganised in
 * between is compared with those whose work it took over: their counts are added first, and the figure is computed from the sums.
 */
@Component
public class Comparisons {

    private static final String DEPARTMENT = "department";
    private static final int YEAR = 12;

    private final Figures figures;
    private final Supplier<List<Reorganisation>> reorganisations;

    @Autowired
    Comparisons(Figures figures, Reorganisations reorganisations) {
        this(figures, reorganisations::all);
    }

    Comparisons(Figures figures, Supplier<List<Reorganisation>> reorganisations) {
        this.figures = figures;
        this.reorganisations = reorganisations;
    }

    /** Empty for a slice without beginning or end. */
    public List<Comparison> of(Staff reader, Slice slice, Figure figure) {
        return Period.of(slice)
                .map(period -> earlier(period).entrySet().stream()
                        .map(before -> compare(reader, slice, figure, period, before.getKey(), before.getValue()))
                        .toList())
                .orElse(List.of());
    }

    private static Map<Kind, Period> earlier(Period period) {
        if (period.isMonth()) {
            return new java.util.TreeMap<>(
                    Map.of(Kind.LAST_MONTH, period.earlier(1), Kind.SAME_MONTH_LAST_YEAR, period.earlier(YEAR)));
        }
        return period.isFiscalYear()
                ? Map.of(Kind.LAST_FISCAL_YEAR, period.earlier(YEAR))
                : Map.of(Kind.SAME_PERIOD_LAST_YEAR, period.earlier(YEAR));
    }

    private Comparison compare(Staff reader, Slice slice, Figure figure, Period now, Kind kind, Period before) {
        var department = slice.member(DEPARTMENT);
        if (department == null) {
            return new Comparison(
                    kind,
                    before,
                    value(reader, slice, figure),
                    value(reader, before.in(slice), figure),
                    Set.of(),
                    List.of(),
                    false);
        }
        var succession = new Succession(reorganisations.get());
        var line = succession.before(department, before.first(), now.last());
        var own = succession.before(department, now.first(), now.last());
        return new Comparison(
                kind,
                before,
                value(reader, slice, figure, own),
                value(reader, before.in(slice), figure, line),
                line.departments(),
                line.crossed(),
                line.split());
    }

    private FigureValue value(Staff reader, Slice slice, Figure figure, Line line) {
        var parts = line.departments().stream()
                .map(department -> value(reader, slice.with(DEPARTMENT, department), figure))
                .toList();
        if (parts.size() == 1 && !line.split()) {
            return parts.getFirst();
        }
        var sums = new HashMap<String, Exact>();
        if (!line.split()) {
            figure.formula().metrics().forEach(metric -> sum(metric, parts).ifPresent(sum -> sums.put(metric, sum)));
        }
        var missing =
                parts.stream().flatMap(part -> part.missing().stream()).collect(Collectors.toCollection(TreeSet::new));
        return new FigureValue(
                figure, slice, slice, sums, missing, parts.getFirst().asOf());
    }

    /** Of a metric that does not add up, such as a median, several parts make no whole. */
    private Optional<Exact> sum(String metric, List<FigureValue> parts) {
        var found = new ArrayList<Exact>();
        parts.forEach(part -> Optional.ofNullable(part.measured().get(metric)).ifPresent(found::add));
        return found.size() > 1 && !figures.metric(metric).additive()
                ? Optional.empty()
                : found.stream().reduce(Exact::plus);
    }

    private FigureValue value(Staff reader, Slice slice, Figure figure) {
        return switch (figures.of(reader, slice)) {
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) -> sliced.value(figure);
            case Outcome.Refused<SlicedFigures, SliceRefused>(var why) ->
                throw new IllegalArgumentException("A reader compares what may be read: " + why);
        };
    }
}
