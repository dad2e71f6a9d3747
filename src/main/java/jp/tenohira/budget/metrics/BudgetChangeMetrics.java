package jp.tenohira.budget.metrics;

import static jp.tenohira.figures.sources.MemberLabels.FISCAL_YEAR;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import jp.tenohira.budget.Budget;
import jp.tenohira.budget.BudgetFilter;
import jp.tenohira.budget.BudgetItem;
import jp.tenohira.budget.BudgetKind;
import jp.tenohira.budget.PublishedChange;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
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
import org.springframework.stereotype.Component;

/**
 * What each item changes of the budget from one fiscal year to the next: the difference of its assessed amounts; until a line is known in
 * both years, what was published of the year's main changes, marked as such.
 */
@Component
class BudgetChangeMetrics implements MetricSource {

    private static final String CHANGE = "budget_item_change";
    private static final String KIND = "budget-kind";
    private static final String ITEM = "budget-item";

    private final Budget budget;
    private final MemberLabels labels;

    BudgetChangeMetrics(Budget budget, MemberLabels labels) {
        this.budget = budget;
        this.labels = labels;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(
                new Metric(
                        CHANGE,
                        Text.of("事業の増減額(DX予算)", "Change of an item (DX budget)"),
                        Text.of(
                                "査定額の前年度との差(円)。両年度の事業が登録されるまでは、公表された主な増減",
                                "Assessed yen against the year before; until items of both years are there, the published main changes")));
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                new Dimension(FISCAL_YEAR, Text.of("年度", "Fiscal year")),
                new Dimension(KIND, Text.of("予算区分", "Budget kind")),
                new Dimension(ITEM, Text.of("予算の項目", "Budget item")));
    }

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        return addends().in(slice).cells(groupBy);
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        return addends().in(slice).page(page, size);
    }

    private Addends addends() {
        var assessed = budget.find(FIGURES, BudgetFilter.ALL).stream()
                .filter(item -> item.content().assessed() != null)
                .toList();
        var years = new TreeSet<Integer>();
        assessed.forEach(item -> years.add(item.content().fiscalYear()));
        budget.publishedTotals().forEach(total -> years.add(total.fiscalYear()));
        var all = new ArrayList<Addend>();
        for (var year : years) {
            var differences = differences(assessed, year);
            if (differences.isEmpty()) {
                budget.publishedChanges(year).forEach(change -> all.add(published(change)));
            } else {
                all.addAll(differences);
            }
        }
        return new Addends(all);
    }

    /** Item by item; none while no line is known in both years. */
    private static List<Addend> differences(List<BudgetItem> assessed, int year) {
        var before = byLine(assessed, year - 1);
        var now = byLine(assessed, year);
        if (now.keySet().stream().noneMatch(before::containsKey)) {
            return List.of();
        }
        var lines = new TreeSet<>(before.keySet());
        lines.addAll(now.keySet());
        return lines.stream()
                .map(line ->
                        difference(Optional.ofNullable(before.get(line)), Optional.ofNullable(now.get(line)), year))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Map<String, BudgetItem> byLine(List<BudgetItem> items, int year) {
        var byLine = new HashMap<String, BudgetItem>();
        items.stream()
                .filter(item -> item.content().fiscalYear() == year)
                .forEach(item -> byLine.put(item.content().line(), item));
        return byLine;
    }

    private static Optional<Addend> difference(Optional<BudgetItem> before, Optional<BudgetItem> now, int year) {
        var change = yen(now).minus(yen(before));
        return now.or(() -> before)
                .filter(_ -> !change.isZero())
                .map(item -> addend(
                        item.content().name(),
                        item.changedAt(),
                        change,
                        item.content().kind(),
                        year));
    }

    private static Exact yen(Optional<BudgetItem> item) {
        return item.map(one -> one.content().assessed()).map(Exact::of).orElse(Exact.ZERO);
    }

    private static Addend published(PublishedChange change) {
        var year = new FiscalYear(change.fiscalYear());
        return addend(
                change.item(),
                year.firstDay().atStartOfDay().toInstant(ZoneOffset.ofHours(9)),
                Exact.of(change.change()),
                change.kind(),
                change.fiscalYear());
    }

    private static Addend addend(String item, Instant at, Exact change, BudgetKind kind, int year) {
        return new Addend(item, at, change, Map.of(FISCAL_YEAR, Integer.toString(year), KIND, kind.code(), ITEM, item))
                .in(new FiscalYear(year));
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        return labels.of(
                dimension,
                members,
                member -> dimension.equals(KIND) ? BudgetKind.of(member).map(BudgetKind::label) : Optional.empty());
    }
}
