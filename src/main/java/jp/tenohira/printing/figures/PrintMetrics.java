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
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.facts.Batch;
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
import jp.tenohira.printing.sums.By;
import org.springframework.stereotype.Component;

/**
 * The figures' view of print logs. A group of fewer than five people has no data, nor has what would give it away ({@link Suppression}). The
 * records behind a number are the imports it came with: single jobs would be single people.
 */
@Component
class PrintMetrics implements MetricSource {

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

    private record Part(UUID batch, long adds) {}

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        var question = Question.of(slice, List.of());
        var adds = PrintMetric.of(metric).orElseThrow().ofLine();
        if (question.isEmpty()
                || adds.isEmpty()
                || measure(metric, slice, List.of()).isEmpty()) {
            return RecordList.NONE;
        }
        var batches = facts.batches(PrintJobs.TABLE).stream().collect(Collectors.toMap(Batch::id, batch -> batch));
        var entries = parts(adds.get(), question.get()).stream()
                .filter(part -> batches.containsKey(part.batch()))
                .map(part -> entry(java.util.Objects.requireNonNull(batches.get(part.batch())), part))
                .toList();
        return RecordList.page(entries, page, size);
    }

    /** What each import adds to a question that is not hidden. */
    private List<Part> parts(String adds, Question question) {
        var months = cubes.all().months().stream().filter(question::covers).toList();
        var first = later(question.slice().from(), months.getFirst().atDay(1));
        var last = earlier(question.slice().to(), months.getLast().atEndOfMonth());
        return facts.query(
                cubes.ofBatches(adds, question.where(), first, last),
                row -> new Part(UUID.fromString(row.text(1)), row.whole(2)));
    }

    private static RecordList.Entry entry(Batch batch, Part part) {
        return new RecordList.Entry(batch.delivery().name(), batch.receivedAt(), Exact.of(part.adds()));
    }

    private static LocalDate later(@org.jspecify.annotations.Nullable LocalDate asked, LocalDate there) {
        return asked == null || asked.isBefore(there) ? there : asked;
    }

    private static LocalDate earlier(@org.jspecify.annotations.Nullable LocalDate asked, LocalDate there) {
        return asked == null || asked.isAfter(there) ? there : asked;
    }

    /** A month of which no log holds a line was not received: nobody prints nothing for a month. Head counts and factors come from lists. */
    @Override
    public Optional<Set<YearMonth>> monthsReceived(String metric, Slice slice) {
        return PrintMetric.of(metric).orElseThrow().ofLogs()
                ? Optional.of(Set.copyOf(
                        cubes.all().sums().getOrDefault(By.RANK, Map.of()).keySet()))
                : Optional.empty();
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
                                        of.unit().in(Lang.JA),
                                        factor.reason().in(Lang.JA)),
                        "%s %s (%s)"
                                .formatted(
                                        factor.amount().toPlainString(),
                                        of.unit().in(Lang.EN),
                                        factor.reason().in(Lang.EN)))));
    }
}
