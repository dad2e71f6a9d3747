package jp.tenohira.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Text;

/** A source over what happened, sent month by month from elsewhere; heads are counted at the end of each month. */
public record Happenings(List<Happening> all, Set<YearMonth> received) implements MetricSource {

    public static final String COUNT = "happenings";
    public static final String AMOUNT = "amount";
    public static final String HEADS = "heads";
    public static final String MEDIAN = "median_amount";

    public record Happening(LocalDate day, String department, String device, long amount) {

        String member(String dimension) {
            return switch (dimension) {
                case "department" -> department;
                case "device" -> device;
                case "month" -> YearMonth.from(day).toString();
                case "fiscal-year" -> Integer.toString(FiscalYear.of(day).year());
                default -> throw new IllegalArgumentException(dimension);
            };
        }
    }

    /** A source that keeps its own records. */
    public Happenings(List<Happening> all) {
        this(all, Set.of());
    }

    @Override
    public List<Metric> metrics() {
        return List.of(metric(COUNT, true), metric(AMOUNT, true), metric(HEADS, true), metric(MEDIAN, false));
    }

    private static Metric metric(String code, boolean additive) {
        return new Metric(code, Text.plain(code), Text.plain(code), additive);
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of("department", "device", "month", "fiscal-year").stream()
                .map(code -> new Dimension(code, Text.plain(code)))
                .toList();
    }

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        var groups = new LinkedHashMap<Map<String, String>, List<Happening>>();
        if (groupBy.isEmpty()) {
            groups.put(Map.of(), new ArrayList<>());
        }
        for (var happening : in(slice)) {
            var key = new TreeMap<String, String>();
            groupBy.forEach(dimension -> key.put(dimension, happening.member(dimension)));
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(happening);
        }
        var cells = new ArrayList<Cell>();
        groups.forEach((key, group) -> value(metric, group).ifPresent(value -> cells.add(new Cell(key, value))));
        return cells;
    }

    public List<Happening> in(Slice slice) {
        var from = slice.from();
        var to = slice.to();
        return all.stream()
                .filter(one -> from == null || !one.day().isBefore(from))
                .filter(one -> to == null || !one.day().isAfter(to))
                .filter(one -> slice.where().entrySet().stream()
                        .allMatch(asked -> one.member(asked.getKey()).equals(asked.getValue())))
                .toList();
    }

    private static Optional<Exact> value(String metric, List<Happening> group) {
        return switch (metric) {
            case COUNT -> Optional.of(Exact.of(group.size()));
            case MEDIAN ->
                group.stream()
                        .map(Happening::amount)
                        .sorted()
                        .skip(group.size() / 2)
                        .findFirst()
                        .map(Exact::of);
            default ->
                Optional.of(Exact.of(group.stream().mapToLong(Happening::amount).sum()));
        };
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        var found = in(slice);
        return new RecordList(
                found.stream()
                        .skip((page - 1L) * size)
                        .limit(size)
                        .map(one -> new RecordList.Entry(
                                one.toString(),
                                one.day().atStartOfDay().toInstant(ZoneOffset.UTC),
                                Exact.of(metric.equals(COUNT) ? 1 : one.amount())))
                        .toList(),
                found.size());
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        return Map.of();
    }

    @Override
    public Optional<Set<YearMonth>> monthsReceived(String metric, Slice slice) {
        return received.isEmpty() ? Optional.empty() : Optional.of(new TreeSet<>(received));
    }
}
