package jp.tenohira.standards.metrics;

import static jp.tenohira.figures.sources.MemberLabels.DEPARTMENT;
import static jp.tenohira.figures.sources.MemberLabels.SECTION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Cell;
import jp.tenohira.figures.Dimension;
import jp.tenohira.figures.Metric;
import jp.tenohira.figures.MetricSource;
import jp.tenohira.figures.RecordList;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.sources.Addend;
import jp.tenohira.figures.sources.Addends;
import jp.tenohira.figures.sources.MemberLabels;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.standards.StandardSystem;
import jp.tenohira.standards.Standards;
import jp.tenohira.standards.SystemStatus;
import org.springframework.stereotype.Component;

/**
 * The figures' view of the standardisation, as it stands now: it cannot be cut by time. The law names the systems, so their number is always
 * known; how far they have come is no data while nobody has said anything of any of them.
 */
@Component
class StandardsMetrics implements MetricSource {

    private static final String SYSTEMS = "standards_systems";
    private static final String DECIDED = "standards_decided";
    private static final String MIGRATED = "standards_migrated";

    private final Standards standards;
    private final Organisation organisation;
    private final MemberLabels labels;

    StandardsMetrics(Standards standards, Organisation organisation, MemberLabels labels) {
        this.standards = standards;
        this.organisation = organisation;
        this.labels = labels;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(
                new Metric(
                        SYSTEMS,
                        Text.of("標準化対象業務", "Systems to be standardised"),
                        Text.of("標準化対象20業務の数", "How many of the 20 core systems there are")),
                new Metric(
                        DECIDED,
                        Text.of("方式を決定した業務", "Systems decided"),
                        Text.of("方式決定または移行済みの業務の数", "How many systems are decided or have moved")),
                new Metric(
                        MIGRATED,
                        Text.of("移行済みの業務", "Systems migrated"),
                        Text.of("移行済みの業務の数", "How many systems have moved")));
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                new Dimension(SECTION, Text.of("担当課", "Section")),
                new Dimension(DEPARTMENT, Text.of("部局", "Department")));
    }

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        return addends(metric, slice).cells(groupBy);
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        return addends(metric, slice).page(page, size);
    }

    /** Every system of the slice, adding 1 where the metric counts it. */
    private Addends addends(String metric, Slice slice) {
        if (slice.from() != null || slice.to() != null) {
            return new Addends(List.of());
        }
        var systems = standards.systems(FIGURES).stream()
                .filter(system -> slice.where().entrySet().stream()
                        .allMatch(
                                asked -> asked.getValue().equals(members(system).get(asked.getKey()))))
                .toList();
        var known = metric.equals(SYSTEMS) || systems.stream().anyMatch(system -> system.version() > 0);
        return new Addends(
                known ? systems.stream().map(system -> addend(metric, system)).toList() : List.of());
    }

    private Addend addend(String metric, StandardSystem system) {
        return new Addend(
                system.system().label().in(Lang.JA),
                system.version() == 0 ? Instant.EPOCH : system.changedAt(),
                Exact.of(counts(metric, system) ? 1 : 0),
                members(system));
    }

    private static boolean counts(String metric, StandardSystem system) {
        var status = system.content().status();
        return switch (metric) {
            case DECIDED -> status != SystemStatus.OPEN;
            case MIGRATED -> status == SystemStatus.MIGRATED;
            default -> true;
        };
    }

    private Map<String, String> members(StandardSystem system) {
        var section = Optional.ofNullable(system.content().section());
        return Map.of(
                SECTION,
                section.orElse(""),
                DEPARTMENT,
                section.flatMap(organisation::section).map(Section::department).orElse(""));
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        return labels.of(
                dimension,
                members,
                member -> member.isEmpty() ? Optional.of(Text.of("（未定）", "(not known)")) : Optional.empty());
    }
}
