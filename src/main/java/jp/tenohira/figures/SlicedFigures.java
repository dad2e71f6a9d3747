package jp.tenohira.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Text;

/**
 * The figures of one slice that a reader may see; {@link Figures#of} hands it out. Measures each metric once. For one request,
 * not to be shared between threads.
 */
public final class SlicedFigures {

    /** Records on one page of a list. */
    public static final int MOST_RECORDS = 200;

    /** What a stock is read at the end of, the finest first. */
    private static final List<String> ENDS = List.of(Months.MONTH, Months.FISCAL_YEAR);

    private final Metrics metrics;
    private final Slice slice;
    private final Instant asOf;
    private final Map<Measuring, List<Cell>> measured = new HashMap<>();
    private final Map<String, Optional<SortedSet<YearMonth>>> received = new HashMap<>();

    private record Measuring(String metric, List<String> groupBy) {}

    SlicedFigures(Metrics metrics, Slice slice, Instant asOf) {
        this.metrics = metrics;
        this.slice = slice;
        this.asOf = asOf;
    }

    /** What was asked, narrowed to what the reader may see. */
    public Slice slice() {
        return slice;
    }

    public Instant asOf() {
        return asOf;
    }

    /** The figure for the whole slice. */
    public FigureValue value(Figure figure) {
        return cells(figure, List.of()).stream().findFirst().orElseGet(() -> judged(figure, slice, slice, Map.of()));
    }

    /** The figure for each combination of members that has records; each value carries the slice it was computed for. */
    public List<FigureValue> cells(Figure figure, List<String> groupBy) {
        var end = ENDS.stream()
                .filter(time -> figure.formula().metrics().stream().allMatch(metric -> metrics.knows(metric, time)))
                .findFirst()
                .filter(time -> figure.isStock()
                        && Stream.of(time, Months.MONTH, Months.DAY)
                                .allMatch(finer -> slice.member(finer) == null && !groupBy.contains(finer)));
        return end.map(time -> atTheEnd(figure, groupBy, time)).orElseGet(() -> counted(figure, groupBy));
    }

    private List<FigureValue> counted(Figure figure, List<String> groupBy) {
        return inputs(figure, groupBy).entrySet().stream()
                .map(cell -> judged(figure, slice.with(cell.getKey()), slice.with(cell.getKey()), cell.getValue()))
                .toList();
    }

    /** A stock is never added over time: of each period only the last month (or year) that has records is read. */
    private List<FigureValue> atTheEnd(Figure figure, List<String> groupBy, String time) {
        var finer = new ArrayList<>(groupBy);
        finer.add(time);
        var inputs = inputs(figure, finer);
        Function<Map<String, String>, String> year =
                key -> groupBy.contains(Months.FISCAL_YEAR) ? key.getOrDefault(Months.FISCAL_YEAR, "") : "";
        var last = new HashMap<String, String>();
        inputs.keySet().forEach(key -> last.merge(year.apply(key), key.getOrDefault(time, ""), SlicedFigures::later));
        var values = new ArrayList<FigureValue>();
        inputs.forEach((key, cell) -> {
            if (key.getOrDefault(time, "").equals(last.get(year.apply(key)))) {
                var asked = new HashMap<>(key);
                asked.remove(time);
                values.add(judged(figure, slice.with(asked), slice.with(key), cell));
            }
        });
        return values;
    }

    private static String later(String a, String b) {
        return a.compareTo(b) < 0 ? b : a;
    }

    private Map<Map<String, String>, Map<String, Exact>> inputs(Figure figure, List<String> groupBy) {
        var byKey = new LinkedHashMap<Map<String, String>, Map<String, Exact>>();
        if (!offers(figure, groupBy)) {
            return byKey;
        }
        for (var metric : figure.formula().metrics()) {
            for (var cell : measure(metric, groupBy)) {
                byKey.computeIfAbsent(cell.key(), key -> new HashMap<>()).put(metric, cell.value());
            }
        }
        return byKey;
    }

    private boolean offers(Figure figure, List<String> groupBy) {
        return slice.where().keySet().stream().allMatch(figure.rules()::offers)
                && groupBy.stream().allMatch(figure.rules()::offers);
    }

    /** Takes out what was never received: a month whose source sent nothing is not 0. */
    private FigureValue judged(Figure figure, Slice asked, Slice counted, Map<String, Exact> inputs) {
        var present = new HashMap<>(inputs);
        var missing = new TreeSet<YearMonth>();
        var running = YearMonth.from(asOf.atZone(JapaneseDates.JST));
        var months = Months.of(counted);
        for (var metric : figure.formula().metrics()) {
            received(metric).ifPresent(known -> {
                missing.addAll(months.missing(known, figure.care().since(), running));
                if (!months.anyOf(known)) {
                    present.remove(metric);
                }
            });
        }
        return new FigureValue(figure, asked, counted, present, missing, asOf);
    }

    private Optional<SortedSet<YearMonth>> received(String metric) {
        return received.computeIfAbsent(
                metric,
                asked -> metrics.source(asked)
                        .filter(source -> knows(asked, List.of()))
                        .flatMap(source -> source.monthsReceived(asked, slice))
                        .map(TreeSet::new));
    }

    /** The records that a metric of the figure was computed from, a page of at most {@value #MOST_RECORDS}. */
    public RecordList records(String metric, int page, int size) {
        return metrics.source(metric)
                .filter(source -> knows(metric, List.of()))
                .map(source -> source.records(metric, slice, Math.max(1, page), Math.clamp(size, 1, MOST_RECORDS)))
                .orElse(RecordList.NONE);
    }

    /** How the value of a metric comes about, when it is not a plain count. */
    public Optional<Text> workings(String metric) {
        return metrics.source(metric)
                .filter(source -> knows(metric, List.of()))
                .flatMap(source -> source.workings(metric, slice));
    }

    public Map<String, Text> labels(String dimension, Collection<String> members) {
        return metrics.labels(dimension, members);
    }

    /** The same beside a figure, in the words of what it is counted from. */
    public Map<String, Text> labels(Figure figure, String dimension, Collection<String> members) {
        return metrics.labels(figure, dimension, members);
    }

    /** A source that cannot be cut like this has no data here. */
    private boolean knows(String metric, List<String> groupBy) {
        return slice.where().keySet().stream().allMatch(dimension -> metrics.knows(metric, dimension))
                && groupBy.stream().allMatch(dimension -> metrics.knows(metric, dimension));
    }

    private List<Cell> measure(String metric, List<String> groupBy) {
        return measured.computeIfAbsent(
                new Measuring(metric, List.copyOf(groupBy)),
                asked -> metrics.source(metric)
                        .filter(source -> knows(metric, groupBy))
                        .map(source -> source.measure(metric, slice, groupBy))
                        .orElse(List.of()));
    }
}
