package jp.tenohira.savings.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import jp.tenohira.savings.Measure;
import jp.tenohira.savings.MeasureFilter;
import jp.tenohira.savings.MeasureKind;
import jp.tenohira.savings.MeasureStatus;
import jp.tenohira.savings.Savings;
import org.springframework.stereotype.Component;

/**
 * The figures' view of the ledger: hours a year of the measures that run. A period counts the fiscal years that lie wholly in it. A measure
 * whose figure has no data adds nothing and is not counted; without any measure there is no data.
 */
@Component
class LedgerMetrics implements MetricSource {

    private static final String HOURS = "ledger_hours";
    private static final String MEASURES = "ledger_measures";
    private static final String DEPARTMENT = "department";
    private static final String SECTION = "section";
    private static final String FISCAL_YEAR = "fiscal-year";
    private static final String KIND = "measure-kind";

    /** Figures decide who sees which slice before they ask. */
    private static final Staff EVERYTHING = new Staff(new UUID(0, 0), "figures", Role.HEADQUARTERS, null);

    private final Savings savings;
    private final Organisation organisation;

    LedgerMetrics(Savings savings, Organisation organisation) {
        this.savings = savings;
        this.organisation = organisation;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(
                new Metric(
                        HOURS,
                        Text.of("削減時間(台帳)", "Hours saved (ledger)"),
                        Text.of("実施中の取組の年間削減時間の合計", "Hours a year of all measures that run")),
                new Metric(
                        MEASURES,
                        Text.of("取組数(台帳)", "Measures (ledger)"),
                        Text.of("実施中の取組の数", "How many measures run")));
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                new Dimension(SECTION, Text.of("担当課", "Section")),
                new Dimension(DEPARTMENT, Text.of("部局", "Department")),
                new Dimension(FISCAL_YEAR, Text.of("年度", "Fiscal year")),
                new Dimension(KIND, Text.of("取組の種類", "Kind of measure")));
    }

    /** One measure and what it adds. */
    private record Adding(Measure measure, Exact value) {}

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        var sums = new LinkedHashMap<Map<String, String>, Exact>();
        for (var adding : adding(metric, slice)) {
            var key = new LinkedHashMap<String, String>();
            groupBy.forEach(dimension -> key.put(dimension, member(adding.measure(), dimension)));
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
                .map(adding -> new RecordList.Entry(
                        adding.measure().content().name(), adding.measure().changedAt(), adding.value()))
                .toList();
        return new RecordList(entries, all.size());
    }

    private List<Adding> adding(String metric, Slice slice) {
        var found = new ArrayList<Adding>();
        for (var measure : savings.find(EVERYTHING, filter(slice))) {
            if (lies(measure, slice)) {
                savings.hours(measure)
                        .map(hours -> metric.equals(HOURS) ? hours : Exact.of(1))
                        .ifPresent(value -> found.add(new Adding(measure, value)));
            }
        }
        return found;
    }

    private static MeasureFilter filter(Slice slice) {
        var kind = slice.member(KIND);
        var year = slice.member(FISCAL_YEAR);
        return new MeasureFilter(
                "",
                slice.member(DEPARTMENT),
                slice.member(SECTION),
                List.of(MeasureKind.values()).stream()
                        .filter(known -> known.code().equals(kind))
                        .findFirst()
                        .orElse(null),
                MeasureStatus.RUNNING,
                year != null && year.matches("[0-9]{4}") ? Integer.valueOf(year) : null,
                MeasureFilter.Sort.DEPARTMENT,
                false);
    }

    /** What the filter cannot say: the period, and members that nothing can have. */
    private static boolean lies(Measure measure, Slice slice) {
        var year = new FiscalYear(measure.content().fiscalYear());
        var from = slice.from();
        var to = slice.to();
        return (from == null || !from.isAfter(year.firstDay()))
                && (to == null || !to.isBefore(year.lastDay()))
                && slice.where().entrySet().stream()
                        .allMatch(asked -> member(measure, asked.getKey()).equals(asked.getValue()));
    }

    private static String member(Measure measure, String dimension) {
        var content = measure.content();
        var section = content.section();
        return switch (dimension) {
            case DEPARTMENT -> content.department();
            case SECTION -> section == null ? "" : section;
            case FISCAL_YEAR -> Integer.toString(content.fiscalYear());
            case KIND -> content.kind().code();
            default -> "";
        };
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        var labels = new HashMap<String, Text>();
        for (var member : members) {
            switch (dimension) {
                case DEPARTMENT ->
                    organisation.departments().stream()
                            .filter(department -> department.code().equals(member))
                            .forEach(department -> labels.put(member, department.name()));
                case SECTION -> organisation.section(member).ifPresent(section -> labels.put(member, section.name()));
                case FISCAL_YEAR -> {
                    if (member.matches("[0-9]{4}")) {
                        labels.put(member, new FiscalYear(Integer.parseInt(member)).name());
                    }
                }
                default ->
                    List.of(MeasureKind.values()).stream()
                            .filter(kind -> kind.code().equals(member))
                            .forEach(kind -> labels.put(member, kind.label()));
            }
        }
        return labels;
    }
}
