package jp.tenohira.figures;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.core.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Everything that modules can count, by code, and who counts it. */
@Component
public class Metrics {

    private final List<MetricSource> sources;
    private final Map<String, MetricSource> sourceOf = new HashMap<>();
    private final Map<String, Metric> metrics = new LinkedHashMap<>();

    @Autowired
    Metrics(ObjectProvider<MetricSource> sources) {
        this(sources.stream().toList());
    }

    Metrics(List<MetricSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(Metrics::firstCode))
                .toList();
        for (var source : this.sources) {
            for (var metric : source.metrics()) {
                if (sourceOf.put(metric.code(), source) != null) {
                    throw new IllegalStateException("Two modules supply the metric " + metric.code());
                }
                metrics.put(metric.code(), metric);
            }
        }
    }

    /** Sources stand in the order of their codes, whatever order they are found in. */
    private static String firstCode(MetricSource source) {
        return source.metrics().stream()
                .map(Metric::code)
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    public List<Metric> all() {
        return List.copyOf(metrics.values());
    }

    public Optional<Metric> find(String code) {
        return Optional.ofNullable(metrics.get(code));
    }

    Optional<MetricSource> source(String metric) {
        return Optional.ofNullable(sourceOf.get(metric));
    }

    /** What figures can be sliced and grouped by. */
    public List<Dimension> dimensions() {
        return List.copyOf(sources.stream()
                .flatMap(source -> source.dimensions().stream())
                .collect(Collectors.toMap(
                        Dimension::code, dimension -> dimension, (first, _) -> first, LinkedHashMap::new))
                .values());
    }

    /** The dimensions that every one of these metrics can be cut by. */
    public List<Dimension> dimensions(Collection<String> codes) {
        return dimensions().stream()
                .filter(dimension -> codes.stream().allMatch(code -> knows(code, dimension.code())))
                .toList();
    }

    boolean knows(String metric, String dimension) {
        return source(metric)
                .filter(source -> source.dimensions().stream()
                        .anyMatch(known -> known.code().equals(dimension)))
                .isPresent();
    }

    /** How the members of a dimension are called, whatever they are asked for. */
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        return labels(sources, dimension, members);
    }

    /** How they are called beside a figure: in the words of the sources it is counted from, in the order of its formula. */
    public Map<String, Text> labels(Figure figure, String dimension, Collection<String> members) {
        var own = figure.formula().metrics().stream()
                .flatMap(metric -> source(metric).stream())
                .toList();
        return labels(Stream.concat(own.stream(), sources.stream()).distinct().toList(), dimension, members);
    }

    /** The first source that has a name for a member names it. */
    private static Map<String, Text> labels(List<MetricSource> asked, String dimension, Collection<String> members) {
        var labels = new HashMap<String, Text>();
        for (var source : asked) {
            var open = members.stream()
                    .filter(member -> !labels.containsKey(member))
                    .toList();
            if (!open.isEmpty()
                    && source.dimensions().stream()
                            .anyMatch(known -> known.code().equals(dimension))) {
                source.labels(dimension, open).entrySet().stream()
                        .filter(label -> !label.getValue().equals(Text.plain(label.getKey())))
                        .forEach(label -> labels.put(label.getKey(), label.getValue()));
            }
        }
        members.forEach(member -> labels.putIfAbsent(member, Text.plain(member)));
        return labels;
    }
}
