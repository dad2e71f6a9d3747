package jp.tenohira.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        this.sources = List.copyOf(sources);
        for (var source : sources) {
            for (var metric : source.metrics()) {
                if (sourceOf.put(metric.code(), source) != null) {
                    throw new IllegalStateException("Two modules supply the metric " + metric.code());
                }
                metrics.put(metric.code(), metric);
            }
        }
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
        return sources.stream()
                .flatMap(source -> source.dimensions().stream())
                .distinct()
                .toList();
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

    /** How the members of a dimension are called. */
    public Map<String, Text> labels(String dimension, Set<String> members) {
        var labels = new HashMap<String, Text>();
        var asked = new ArrayList<>(members);
        for (var source : sources) {
            if (source.dimensions().stream().anyMatch(d -> d.code().equals(dimension))) {
                labels.putAll(source.labels(dimension, asked));
            }
        }
        members.forEach(member -> labels.putIfAbsent(member, Text.plain(member)));
        return labels;
    }
}
