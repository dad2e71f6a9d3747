package jp.tenohira.figures;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.figures.SliceRefused.OutOfSight;
import jp.tenohira.figures.SliceRefused.UnknownDimension;
import jp.tenohira.figures.history.FigureVersions;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Service;

/**
 * All figures of the city hall. Who asks is part of the question: a clerk or head sees the own section's records only,
 * headquarters and administrators see the whole city.
 */
@Service
public class Figures {

    static final String SECTION = "section";

    private final FigureVersions versions;
    private final Metrics metrics;
    private final Clock clock;

    Figures(FigureVersions versions, Metrics metrics, Clock clock) {
        this.versions = versions;
        this.metrics = metrics;
        this.clock = clock;
        versions.shipped().forEach(this::needsKnownMetrics);
    }

    /** In the order of the definitions. */
    public List<Figure> all() {
        return versions.current();
    }

    public Optional<Figure> find(String code) {
        return versions.current(code);
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
            return Outcome.accepted(new SlicedFigures(metrics, slice, clock.instant()));
        }
        var own = Optional.ofNullable(reader.section()).orElse("");
        var asked = slice.member(SECTION);
        if (own.isEmpty() || (asked != null && !asked.equals(own))) {
            return Outcome.refused(new OutOfSight(asked == null ? "" : asked));
        }
        return Outcome.accepted(new SlicedFigures(metrics, slice.with(SECTION, own), clock.instant()));
    }

    /** What figures can be sliced and grouped by. */
    public List<Dimension> dimensions() {
        return metrics.dimensions();
    }

    /** What one figure is offered by. */
    public List<Dimension> dimensions(Figure figure) {
        return metrics.dimensions(figure.formula().metrics()).stream()
                .filter(dimension -> figure.rules().offers(dimension.code()))
                .toList();
    }

    /** A metric that no module supplies any more is called by its code. */
    public Metric metric(String code) {
        return metrics.find(code).orElseGet(() -> new Metric(code, Text.plain(code), Text.plain(code)));
    }

    private void needsKnownMetrics(Figure figure) {
        for (var metric : figure.formula().metrics()) {
            if (metrics.find(metric).isEmpty()) {
                throw new IllegalStateException(
                        "The figure %s needs the metric %s, which no module supplies".formatted(figure.code(), metric));
            }
        }
    }
}
