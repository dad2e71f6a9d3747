package jp.tenohira.payments.sales.figures;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.core.Text;
import jp.tenohira.facts.Batch;
import jp.tenohira.facts.Facts;
import jp.tenohira.figures.Cell;
import jp.tenohira.figures.Dimension;
import jp.tenohira.figures.Metric;
import jp.tenohira.figures.MetricSource;
import jp.tenohira.figures.RecordList;
import jp.tenohira.figures.Slice;
import jp.tenohira.payments.sales.receipts.SaleTables;
import org.springframework.stereotype.Component;

/** The figures' view of counter sales. The records behind a number are the imports it came with. */
@Component
class SaleMetrics implements MetricSource {

    private final SaleSums sums;
    private final Facts facts;
    private final SaleLabels labels;

    SaleMetrics(SaleSums sums, Facts facts, SaleLabels labels) {
        this.sums = sums;
        this.facts = facts;
        this.labels = labels;
    }

    @Override
    public List<Metric> metrics() {
        return SaleMetric.all();
    }

    @Override
    public List<Dimension> dimensions() {
        return SaleDimension.all();
    }

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        var asked = SaleMetric.of(metric).orElseThrow();
        return SaleQuestion.of(slice, groupBy)
                .map(question -> sums.of(question).entrySet().stream()
                        .map(sum -> new Cell(sum.getKey(), asked.value(sum.getValue()[asked.ordinal()])))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        var asked = SaleMetric.of(metric).orElseThrow();
        var question = SaleQuestion.of(slice, List.of());
        if (question.isEmpty()) {
            return RecordList.NONE;
        }
        var batches = facts.batches(SaleTables.SALE).stream().collect(Collectors.toMap(Batch::id, batch -> batch));
        var entries = sums.parts(asked, question.get()).stream()
                .filter(part -> batches.containsKey(part.batch()))
                .map(part -> {
                    var batch = Objects.requireNonNull(batches.get(part.batch()));
                    return new RecordList.Entry(batch.delivery().name(), batch.receivedAt(), asked.value(part.adds()));
                })
                .toList();
        var from = (int) Math.min(entries.size(), (page - 1L) * size);
        return new RecordList(entries.subList(from, Math.min(entries.size(), from + size)), entries.size());
    }

    /** A month of which no receipt came was not received: a counter that sells nothing for a month reports it, but sells no metric. */
    @Override
    public Optional<Set<YearMonth>> monthsReceived(String metric, Slice slice) {
        return SaleQuestion.of(slice.between(null, null).without("month").without("fiscal-year"), List.of("month"))
                .map(question -> sums.of(question).keySet().stream()
                        .map(key -> YearMonth.parse(key.getOrDefault("month", "")))
                        .collect(Collectors.toSet()));
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        return labels.of(dimension, members);
    }
}
