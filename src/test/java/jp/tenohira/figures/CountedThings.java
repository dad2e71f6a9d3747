package jp.tenohira.figures;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Text;

/** A source over a list in memory, with the metrics that the shipped figures of applications need. */
record CountedThings(List<Thing> things) implements MetricSource {

    record Thing(String receipt, String section, String device, boolean outside, boolean sentBack, long seconds) {}

    @Override
    public List<Metric> metrics() {
        return List.of(
                metric("applications_received"),
                metric("applications_outside"),
                metric("applications_inside"),
                metric("applications_sent_back"),
                metric("median_seconds_to_complete"),
                metric("minutes_saved"),
                metric("sheets_saved"));
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                new Dimension("section", Text.of("課", "Section")), new Dimension("device", Text.of("端末", "Device")));
    }

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        var groups = of(slice).collect(Collectors.groupingBy(thing -> key(thing, groupBy)));
        if (groupBy.isEmpty() && groups.isEmpty()) {
            groups.put(Map.of(), List.of());
        }
        return groups.entrySet().stream()
                .filter(group ->
                        !metric.startsWith("median") || !group.getValue().isEmpty())
                .map(group -> new Cell(group.getKey(), value(metric, group.getValue())))
                .toList();
    }

    private java.util.stream.Stream<Thing> of(Slice slice) {
        return things.stream()
                .filter(thing -> slice.where()
                        .equals(key(thing, List.copyOf(slice.where().keySet()))));
    }

    private static Map<String, String> key(Thing thing, List<String> groupBy) {
        var key = new TreeMap<String, String>();
        groupBy.forEach(dimension -> key.put(dimension, dimension.equals("device") ? thing.device() : thing.section()));
        return key;
    }

    private static Exact value(String metric, List<Thing> group) {
        return switch (metric) {
            case "applications_outside" -> count(group, Thing::outside);
            case "applications_inside" -> count(group, thing -> !thing.outside());
            case "applications_sent_back" -> count(group, Thing::sentBack);
            case "median_seconds_to_complete" ->
                Exact.of(group.stream()
                        .mapToLong(Thing::seconds)
                        .sorted()
                        .skip(group.size() / 2)
                        .findFirst()
                        .orElse(0));
            case "minutes_saved" -> Exact.of(7L * group.size());
            case "sheets_saved" -> Exact.of(8L * group.size());
            default -> Exact.of(group.size());
        };
    }

    private static Exact count(List<Thing> group, Predicate<Thing> which) {
        return Exact.of(group.stream().filter(which).count());
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        var entries = of(slice)
                .skip((long) (page - 1) * size)
                .limit(size)
                .map(thing -> new RecordList.Entry(thing.receipt(), Instant.EPOCH, Exact.of(1)))
                .toList();
        return new RecordList(entries, of(slice).count());
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        return Map.of();
    }

    private static Metric metric(String code) {
        return new Metric(code, Text.plain(code), Text.plain(code));
    }
}
