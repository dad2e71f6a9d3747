package jp.tenohira.budget.metrics;

import static jp.tenohira.figures.sources.MemberLabels.DEPARTMENT;
import static jp.tenohira.figures.sources.MemberLabels.FISCAL_YEAR;
import static jp.tenohira.figures.sources.MemberLabels.SECTION;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.budget.Budget;
import jp.tenohira.budget.BudgetFilter;
import jp.tenohira.budget.BudgetItem;
import jp.tenohira.budget.BudgetKind;
import jp.tenohira.budget.trend.YearTotals;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseNumbers;
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
 * The figures' view of the budget. A period counts the fiscal years that lie wholly in it. What was published beyond the items counts as
 * one record of the whole city; an item without the amount asked for is not counted.
 */
@Component
class BudgetMetrics implements MetricSource {

    private static final String REQUESTED = "budget_requested";
    private static final String ASSESSED = "budget_assessed";
    private static final String BEFORE = "budget_assessed_before";
    private static final String ITEMS = "budget_items";
    private static final String KIND = "budget-kind";
    private static final String REST = "公表額のうち個別の登録がない分";

    private final Budget budget;
    private final MemberLabels labels;

    BudgetMetrics(Budget budget, MemberLabels labels) {
        this.budget = budget;
        this.labels = labels;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(
                new Metric(
                        REQUESTED,
                        Text.of("要求額(DX予算)", "Requested (DX budget)"),
                        Text.of(
                                "要求額の分かっているDX予算事業の要求額の合計(円)",
                                "Sum of the requested yen of the items where it is known")),
                new Metric(
                        ASSESSED,
                        Text.of("査定額(DX予算)", "Assessed (DX budget)"),
                        Text.of(
                                "DX予算事業の査定額の合計(円)。公表額が個別事業の合計を上回る年度・区分は公表額",
                                "Sum of the assessed yen of the items; where a larger total was published for a year and kind, that total")),
                new Metric(
                        BEFORE,
                        Text.of("前年度の査定額(DX予算)", "Assessed the year before (DX budget)"),
                        Text.of("前年度の査定額の合計(円)", "The assessed yen of the fiscal year before")),
                new Metric(
                        ITEMS,
                        Text.of("事業数(DX予算)", "Items (DX budget)"),
                        Text.of("登録されたDX予算事業の数", "How many DX budget items are registered")));
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                new Dimension(SECTION, Text.of("担当課", "Section")),
                new Dimension(DEPARTMENT, Text.of("部局", "Department")),
                new Dimension(FISCAL_YEAR, Text.of("年度", "Fiscal year")),
                new Dimension(KIND, Text.of("予算区分", "Budget kind")));
    }

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        return addends(metric).in(slice).cells(groupBy);
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        return addends(metric).in(slice).page(page, size);
    }

    private Addends addends(String metric) {
        var items = budget.find(FIGURES, BudgetFilter.ALL);
        var all = new ArrayList<Addend>();
        items.forEach(item -> addend(metric, item).ifPresent(all::add));
        if (metric.equals(ASSESSED) || metric.equals(BEFORE)) {
            YearTotals.of(items, budget.publishedTotals()).stream()
                    .filter(totals -> totals.rest() > 0)
                    .forEach(totals -> all.add(rest(totals, countsIn(metric, totals.fiscalYear()))));
        }
        return new Addends(all);
    }

    private static FiscalYear countsIn(String metric, int year) {
        return new FiscalYear(metric.equals(BEFORE) ? year + 1 : year);
    }

    private static Optional<Addend> addend(String metric, BudgetItem item) {
        var content = item.content();
        var section = content.section();
        var value = switch (metric) {
            case REQUESTED -> content.requested();
            case ASSESSED, BEFORE -> content.assessed();
            default -> Long.valueOf(1);
        };
        if (value == null) {
            return Optional.empty();
        }
        var year = countsIn(metric, content.fiscalYear());
        var members = Map.of(
                DEPARTMENT, content.department(),
                SECTION, section == null ? "" : section,
                FISCAL_YEAR, Integer.toString(year.year()),
                KIND, content.kind().code());
        return Optional.of(
                new Addend(content.line() + " " + content.name(), item.changedAt(), Exact.of(value), members).in(year));
    }

    private static Addend rest(YearTotals totals, FiscalYear year) {
        return new Addend(
                        REST,
                        year.firstDay().atStartOfDay().toInstant(ZoneOffset.ofHours(9)),
                        Exact.of(totals.rest()),
                        Map.of(
                                FISCAL_YEAR,
                                Integer.toString(year.year()),
                                KIND,
                                totals.kind().code()))
                .in(year);
    }

    /** Where a published total counts, it says so. */
    @Override
    public Optional<Text> workings(String metric, Slice slice) {
        var counted = addends(metric).in(slice);
        if (!counted.has(REST)) {
            return Optional.empty();
        }
        return counted.cells(List.of()).stream()
                .findFirst()
                .map(cell -> JapaneseNumbers.inTable(cell.value().rounded(0)))
                .map(yen -> Text.of(yen + "(公表資料を含む)", yen + " (with published totals)"));
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        return labels.of(dimension, members, member -> {
            if (dimension.equals(KIND)) {
                return BudgetKind.of(member).map(BudgetKind::label);
            }
            return member.isEmpty() && dimension.equals(DEPARTMENT)
                    ? Optional.of(Text.of("全庁", "Whole city"))
                    : Optional.empty();
        });
    }
}
