package jp.tenohira.budget.metrics;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.budget.Budget;
import jp.tenohira.budget.BudgetFilter;
import jp.tenohira.budget.BudgetItem;
import jp.tenohira.budget.BudgetKind;
import jp.tenohira.budget.trend.YearTotals;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Cell;
import jp.tenohira.figures.Dimension;
import jp.tenohira.figures.Metric;
import jp.tenohira.figures.MetricSource;
import jp.tenohira.figures.RecordList;
import jp.tenohira.figures.Slice;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/**
 * The figures' view of the budget. A period counts the fiscal years that lie wholly in it. What was published beyond the items counts as
 * one record of the whole city; an item without the amount asked for is not counted.
 */
@Component
class BudgetMetrics implements MetricSource {

    private static final String REQUESTED = "budget_requested";
    private static final String ASSESSED = "budget_assessed";
    private static final String ITEMS = "budget_items";
    private static final String DEPARTMENT = "department";
    private static final String SECTION = "section";
    private static final String FISCAL_YEAR = "fiscal-year";
    private static final String KIND = "budget-kind";

    /** Figures decide who sees which slice before they ask. */
    private static final Staff EVERYTHING = new Staff(new UUID(0, 0), "figures", Role.HEADQUARTERS, null);

    private final Budget budget;
    private final Organisation organisation;

    BudgetMetrics(Budget budget, Organisation organisation) {
        this.budget = budget;
        this.organisation = organisation;
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

    private record Adding(String name, Instant at, Map<String, String> members, Exact value) {}

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        var sums = new LinkedHashMap<Map<String, String>, Exact>();
        for (var adding : adding(metric, slice)) {
            var key = new LinkedHashMap<String, String>();
            groupBy.forEach(dimension -> key.put(dimension, adding.members().getOrDefault(dimension, "")));
            sums.merge(key, adding.value(), Exact::plus);
        }
        return sums.entrySet().stream()
                .map(sum -> new Cell(sum.getKey(), sum.getValue()))
                .toList();
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        var all = adding(metric, slice);
        var from = (int) Math.min(all.size(), (page - 1L) * size);
        var entries = all.subList(from, Math.min(all.size(), from + size)).stream()
                .map(adding -> new RecordList.Entry(adding.name(), adding.at(), adding.value()))
                .toList();
        return new RecordList(entries, all.size());
    }

    private List<Adding> adding(String metric, Slice slice) {
        var items = budget.find(EVERYTHING, BudgetFilter.ALL);
        var all = new ArrayList<Adding>();
        items.forEach(item -> add(all, metric, item));
        if (metric.equals(ASSESSED)) {
            YearTotals.of(items, budget.publishedTotals()).stream()
                    .filter(totals -> totals.rest() > 0)
                    .forEach(totals -> all.add(rest(totals)));
        }
        return all.stream().filter(adding -> lies(adding, slice)).toList();
    }

    private static void add(List<Adding> all, String metric, BudgetItem item) {
        var content = item.content();
        var section = content.section();
        var value = switch (metric) {
            case REQUESTED -> content.requested();
            case ASSESSED -> content.assessed();
            default -> Long.valueOf(1);
        };
        if (value != null) {
            var members = Map.of(
                    DEPARTMENT, content.department(),
                    SECTION, section == null ? "" : section,
                    FISCAL_YEAR, Integer.toString(content.fiscalYear()),
                    KIND, content.kind().code());
            all.add(new Adding(content.line() + " " + content.name(), item.changedAt(), members, Exact.of(value)));
        }
    }

    private static Adding rest(YearTotals totals) {
        var year = new FiscalYear(totals.fiscalYear());
        return new Adding(
                "公表額のうち個別の登録がない分",
                year.firstDay().atStartOfDay().toInstant(ZoneOffset.ofHours(9)),
                Map.of(
                        FISCAL_YEAR,
                        Integer.toString(totals.fiscalYear()),
                        KIND,
                        totals.kind().code()),
                Exact.of(totals.rest()));
    }

    private static boolean lies(Adding adding, Slice slice) {
        var year = new FiscalYear(Integer.parseInt(adding.members().getOrDefault(FISCAL_YEAR, "0")));
        var from = slice.from();
        var to = slice.to();
        return (from == null || !from.isAfter(year.firstDay()))
                && (to == null || !to.isBefore(year.lastDay()))
                && slice.where().entrySet().stream()
                        .allMatch(asked -> adding.members()
                                .getOrDefault(asked.getKey(), "")
                                .equals(asked.getValue()));
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        var labels = new HashMap<String, Text>();
        for (var member : members) {
            switch (dimension) {
                case DEPARTMENT -> {
                    if (member.isEmpty()) {
                        labels.put(member, Text.of("全庁", "Whole city"));
                    }
                    organisation.departments().stream()
                            .filter(department -> department.code().equals(member))
                            .forEach(department -> labels.put(member, department.name()));
                }
                case SECTION -> organisation.section(member).ifPresent(section -> labels.put(member, section.name()));
                case FISCAL_YEAR -> {
                    if (member.matches("[0-9]{4}")) {
                        labels.put(member, new FiscalYear(Integer.parseInt(member)).name());
                    }
                }
                default -> BudgetKind.of(member).ifPresent(kind -> labels.put(member, kind.label()));
            }
        }
        return labels;
    }
}
