package jp.tenohira.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Text;

/**
 * The figures of one slice that a reader may see; {@link Figures#of} hands it out. Measures each metric once. For one request,
 * not to be shared between threads.
 */
public final class SlicedFigures {

    /** Records on one page of a list. */
    public static final int MOST_RECORDS = 200;

    private final Figures figures;
    private final Slice slice;
    private final Instant asOf;
    private final Map<Measuring, List<Cell>> measured = new HashMap<>();

    private record Measuring(String metric, List<String> groupBy) {}

    SlicedFigures(Figures figures, Slice slice, Instant asOf) {
        this.figures = figures;
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
        return cells(figure, List.of()).stream()
                .findFirst()
                .orElseGet(() -> new FigureValue(figure, slice, Map.of(), asOf));
    }

    /** The figure for each combination of members that has records; each value carries the slice it was computed for. */
    public List<FigureValue> cells(Figure figure, List<String> groupBy) {
        var byKey = new LinkedHashMap<Map<String, String>, Map<String, Exact>>();
        for (var metric : figure.formula().metrics()) {
            for (var cell : measure(metric, groupBy)) {
                byKey.computeIfAbsent(cell.key(), key -> new HashMap<>()).put(metric, cell.value());
            }
        }
        var values = new ArrayList<FigureValue>(byKey.size());
        byKey.forEach((key, inputs) -> values.add(new FigureValue(figure, slice.with(key), inputs, asOf)));
        return List.copyOf(values);
    }

    /** The records that a metric of the figure was computed from, a page of at most {@value #MOST_RECORDS}. */
    public RecordList records(String metric, int page, int size) {
        return knows(metric, List.of())
                ? figures.source(metric).records(metric, slice, Math.max(1, page), Math.clamp(size, 1, MOST_RECORDS))
                : RecordList.NONE;
    }

    /** How the value of a metric comes about, when it is not a plain count. */
    public Optional<Text> workings(String metric) {
        return knows(metric, List.of()) ? figures.source(metric).workings(metric, slice) : Optional.empty();
    }

    public Map<String, Text> labels(String dimension, Collection<String> members) {
        return figures.labels(dimension, Set.copyOf(members));
    }

    /** A source that cannot be cut like this has no data here. */
    private boolean knows(String metric, List<String> groupBy) {
        var known = figures.source(metric).dimensions().stream()
                .map(Dimension::code)
                .toList();
        return known.containsAll(slice.where().keySet()) && known.containsAll(groupBy);
    }

    private List<Cell> measure(String metric, List<String> groupBy) {
        return measured.computeIfAbsent(
                new Measuring(metric, groupBy),
                asked -> knows(metric, groupBy) ? figures.source(metric).measure(metric, slice, groupBy) : List.of());
    }
}
