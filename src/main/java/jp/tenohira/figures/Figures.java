package jp.tenohira.figures;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.figures.SliceRefused.OutOfSight;
import jp.tenohira.figures.SliceRefused.UnknownDimension;
import jp.tenohira.identity.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * All figures of the city hall. Who asks is part of the question: a clerk or head sees the own section's records only,
 * headquarters and administrators see the whole city.
 */
@Service
public class Figures {

    static final String SECTION = "section";

    private final Map<String, Figure> figures;
    private final Map<String, MetricSource> sourceOf = new HashMap<>();
    private final Map<String, Metric> metrics = new HashMap<>();
    private final Clock clock;

    @Autowired
    Figures(ObjectProvider<MetricSource> sources, Clock clock) {
        this(FigureDefinitions.shipped(), sources.stream().toList(), clock);
    }

    Figures(List<Figure> figures, List<MetricSource> sources, Clock clock) {
        this.clock = clock;
        for (var source : sources) {
            for (var metric : source.metrics()) {
                if (sourceOf.put(metric.code(), source) != null) {
                    throw new IllegalStateException("Two modules supply the metric " + metric.code());
                }
                metrics.put(metric.code(), metric);
            }
        }
        this.figures = figures.stream()
                .collect(Collectors.toMap(
                        Figure::code, figure -> figure, (a, b) -> twice(a), java.util.LinkedHashMap::new));
        figures.forEach(this::needsKnownMetrics);
    }

    /** In the order of the definitions. */
    public List<Figure> all() {
        return List.copyOf(figures.values());
    }

    public Optional<Figure> find(String code) {
        return Optional.ofNullable(figures.get(code));
    }

    /** The figures of a slice as far as the reader may see them. */
    public Outcome<SlicedFigures, SliceRefused> of(Staff reader, Slice slice) {
        var known = dimensions().stream().map(Dimension::code).collect(Collectors.toCollection(TreeSet::new));
        for (var asked : slice.where().keySet()) {
            if (!known.contains(asked)) {
                return Outcome.refused(new UnknownDimension(asked, known));
            }
        }
        if (!reader.role().ofSection()) {
            return Outcome.accepted(new SlicedFigures(this, slice, clock.instant()));
        }
        var own = Optional.ofNullable(reader.section()).orElse("");
        var asked = slice.member(SECTION);
        if (own.isEmpty() || (asked != null && !asked.equals(own))) {
            return Outcome.refused(new OutOfSight(asked == null ? "" : asked));
        }
        return Outcome.accepted(new SlicedFigures(this, slice.with(SECTION, own), clock.instant()));
    }

    /** What figures can be sliced and grouped by. */
    public List<Dimension> dimensions() {
        return Set.copyOf(sourceOf.values()).stream()
                .flatMap(source -> source.dimensions().stream())
                .distinct()
                .toList();
    }

    public Metric metric(String code) {
        return Optional.ofNullable(metrics.get(code))
                .orElseThrow(() -> new IllegalArgumentException("No module supplies the metric " + code));
    }

    MetricSource source(String metric) {
        return Optional.ofNullable(sourceOf.get(metric))
                .orElseThrow(() -> new IllegalArgumentException("No module supplies the metric " + metric));
    }

    /** How the members of a dimension are called. */
    Map<String, Text> labels(String dimension, Set<String> members) {
        var labels = new HashMap<String, Text>();
        for (var source : Set.copyOf(sourceOf.values())) {
            if (source.dimensions().stream().anyMatch(d -> d.code().equals(dimension))) {
                labels.putAll(source.labels(dimension, members));
            }
        }
        members.forEach(member -> labels.putIfAbsent(member, Text.plain(member)));
        return labels;
    }

    private void needsKnownMetrics(Figure figure) {
        for (var metric : figure.formula().metrics()) {
            if (!metrics.containsKey(metric)) {
                throw new IllegalStateException(
                        "The figure %s needs the metric %s, which no module supplies".formatted(figure.code(), metric));
            }
        }
    }

    private static Figure twice(Figure figure) {
        throw new IllegalStateException("Two figures have the code " + figure.code());
    }
}
