package jp.tenohira.standards.metrics;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Cell;
import jp.tenohira.figures.Dimension;
import jp.tenohira.figures.Metric;
import jp.tenohira.figures.MetricSource;
import jp.tenohira.figures.RecordList;
import jp.tenohira.figures.Slice;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Section;
import jp.tenohira.identity.Staff;
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
    private static final String DEPARTMENT = "department";
    private static final String SECTION = "section";

    /** Figures decide who sees which slice before they ask. */
    private static final Staff EVERYTHING = new Staff(new UUID(0, 0), "figures", Role.HEADQUARTERS, null);

    private final Standards standards;
    private final Organisation organisation;

    StandardsMetrics(Standards standards, Organisation organisation) {
        this.standards = standards;
        this.organisation = organisation;
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

    private record Counted(StandardSystem system, boolean counts) {}

    /** Every system of the slice and whether the metric counts it. */
    private List<Counted> counted(String metric, Slice slice) {
        if (slice.from() != null || slice.to() != null) {
            return List.of();
        }
        var systems = standards.systems(EVERYTHING).stream()
                .filter(system -> slice.where().entrySet().stream()
                        .allMatch(asked -> member(system, asked.getKey()).equals(asked.getValue())))
                .toList();
        var known = systems.stream().anyMatch(system -> system.version() > 0);
        return known || metric.equals(SYSTEMS)
                ? systems.stream()
                        .map(system -> new Counted(system, counts(metric, system)))
                        .toList()
                : List.of();
    }

    private static boolean counts(String metric, StandardSystem system) {
        var status = system.content().status();
        return switch (metric) {
            case DECIDED -> status != SystemStatus.OPEN;
            case MIGRATED -> status == SystemStatus.MIGRATED;
            default -> true;
        };
    }

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        var sums = new LinkedHashMap<Map<String, String>, Exact>();
        for (var counted : counted(metric, slice)) {
            var key = new LinkedHashMap<String, String>();
            groupBy.forEach(dimension -> key.put(dimension, member(counted.system(), dimension)));
            sums.merge(key, Exact.of(counted.counts() ? 1 : 0), Exact::plus);
        }
        return sums.entrySet().stream()
                .map(sum -> new Cell(sum.getKey(), sum.getValue()))
                .toList();
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        var all = counted(metric, slice).stream().filter(Counted::counts).toList();
        var from = (int) Math.min(all.size(), (page - 1L) * size);
        var entries = all.subList(from, Math.min(all.size(), from + size)).stream()
                .map(Counted::system)
                .map(system -> new RecordList.Entry(
                        system.system().label().in(Lang.JA),
                        system.version() == 0 ? Instant.EPOCH : system.changedAt(),
                        Exact.of(1)))
                .toList();
        return new RecordList(entries, all.size());
    }

    private String member(StandardSystem system, String dimension) {
        var section = Optional.ofNullable(system.content().section());
        return switch (dimension) {
            case SECTION -> section.orElse("");
            case DEPARTMENT ->
                section.flatMap(organisation::section).map(Section::department).orElse("");
            default -> "";
        };
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        var labels = new HashMap<String, Text>();
        for (var member : members) {
            if (member.isEmpty()) {
                labels.put(member, Text.of("（未定）", "(not known)"));
            } else if (dimension.equals(SECTION)) {
                organisation.section(member).ifPresent(section -> labels.put(member, section.name()));
            } else {
                organisation.departments().stream()
                        .filter(department -> department.code().equals(member))
                        .forEach(department -> labels.put(member, department.name()));
            }
        }
        return labels;
    }
}
