package jp.tenohira.printing.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Text;
import jp.tenohira.facts.Batch;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.Facts;
import jp.tenohira.figures.Cell;
import jp.tenohira.figures.Dimension;
import jp.tenohira.figures.Metric;
import jp.tenohira.figures.MetricSource;
import jp.tenohira.figures.RecordList;
import jp.tenohira.figures.Slice;
import jp.tenohira.printing.logs.PrintJobs;
import jp.tenohira.printing.people.Factors;
import jp.tenohira.printing.people.Factors.Kind;
import org.springframework.stereotype.Component;

/**
 * The figures' view of print logs. A group of fewer than five people has no data, nor has what would give it away ({@link Suppression}). The
 * records behind a number are the imports it came with, for the whole city: single jobs would be single people.
 */
@Component
class PrintMetrics implements MetricSource {

    /** What single lines add to. */
    private static final Set<String> OF_LINES = Set.of("print_sheets", "print_faces", "print_jobs");

    private final Cubes cubes;
    private final Factors factors;
    private final Facts facts;
    private final PrintLabels labels;

    PrintMetrics(Cubes cubes, Factors factors, Facts facts, PrintLabels labels) {
        this.cubes = cubes;
        this.factors = factors;
        this.facts = facts;
        this.labels = labels;
    }

    @Override
    public List<Metric> metrics() {
        return PrintMetric.all();
    }

    @Override
    public List<Dimension> dimensions() {
        return PrintDimension.all();
    }

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        return Question.of(slice, groupBy)
                .map(question -> new Measuring(question, cube(question), factors.all())
                        .cells(PrintMetric.of(metric).orElseThrow()))
                .orElse(List.of());
    }

    /** Whole months are taken from the sums that are there already. */
    private Cube cube(Question question) {
        return question.wholeMonths()
                ? cubes.all()
                : cubes.between(question.slice().from(), question.slice().to());
    }

    private record Part(UUID batch, long jobs, long faces, long sheets) {}

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        var question = Question.of(slice, List.of());
        var ofTheCity = question.filter(asked -> asked.where().keySet().stream().allMatch(PrintDimension::ofTime));
        if (ofTheCity.isEmpty() || !OF_LINES.contains(metric)) {
            return RecordList.NONE;
        }
        var first =
                cubes.all().months().stream().filter(ofTheCity.get()::covers).min(YearMonth::compareTo);
        var last = cubes.all().months().stream().filter(ofTheCity.get()::covers).max(YearMonth::compareTo);
        if (first.isEmpty() || last.isEmpty()) {
            return RecordList.NONE;
        }
        var parts = parts(
                later(slice.from(), first.get().atDay(1)),
                earlier(slice.to(), last.get().atEndOfMonth()));
        var batches = facts.batches(PrintJobs.TABLE).stream().collect(Collectors.toMap(Batch::id, batch -> batch));
        var entries = parts.stream()
                .filter(part -> batches.containsKey(part.batch()))
                .map(part -> entry(java.util.Objects.requireNonNull(batches.get(part.batch())), part, metric))
                .toList();
        var from = (int) Math.min(entries.size(), (page - 1L) * size);
        return new RecordList(entries.subList(from, Math.min(entries.size(), from + size)), entries.size());
    }

    private List<Part> parts(LocalDate first, LocalDate last) {
        return facts.query(
                FactQuery.of("""
                                select batch, count(*), cast(sum(faces) as bigint), cast(sum(sheets) as bigint)
                                  from print_job where day >= ? and day <= ? group by batch order by batch
                                """, PrintJobs.TABLE, first, last).between(YearMonth.from(first), YearMonth.from(last)),
                row -> new Part(UUID.fromString(row.text(1)), row.whole(2), row.whole(3), row.whole(4)));
    }

    private static RecordList.Entry entry(Batch batch, Part part, String metric) {
        var adds = switch (metric) {
            case "print_jobs" -> part.jobs();
            case "print_sheets" -> part.sheets();
            default -> part.faces();
        };
        return new RecordList.Entry(batch.delivery().name(), batch.receivedAt(), Exact.of(adds));
    }

    private static LocalDate later(@org.jspecify.annotations.Nullable LocalDate asked, LocalDate there) {
        return asked == null || asked.isBefore(there) ? there : asked;
    }

    private static LocalDate earlier(@org.jspecify.annotations.Nullable LocalDate asked, LocalDate there) {
        return asked == null || asked.isAfter(there) ? there : asked;
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        return labels.of(dimension, members);
    }

    /** A factor says what it is and who says so. */
    @Override
    public Optional<Text> workings(String metric, Slice slice) {
        var kind = switch (PrintMetric.of(metric).orElseThrow()) {
            case PRINT_CO2_GRAMS_A_SHEET -> Optional.of(Kind.CO2_GRAMS);
            case PRINT_SHEETS_A_CABINET -> Optional.of(Kind.CABINET_SHEETS);
            default -> Optional.<Kind>empty();
        };
        return kind.flatMap(of -> Question.of(slice, List.of())
                .flatMap(question -> Factors.holding(
                        factors.all(), of, "", question.lastDay(cubes.all().months())))
                .map(factor -> Text.of(
                        "%s%s(%s)"
                                .formatted(
                                        factor.amount().toPlainString(),
                                        of.unit().in(jp.tenohira.core.Lang.JA),
                                        factor.source()),
                        "%s %s (%s)"
                                .formatted(
                                        factor.amount().toPlainString(),
                                        of.unit().in(jp.tenohira.core.Lang.EN),
                                        factor.source()))));
    }
}
