package jp.tenohira.savings.metrics;

import static jp.tenohira.figures.sources.MemberLabels.DEPARTMENT;
import static jp.tenohira.figures.sources.MemberLabels.FISCAL_YEAR;
import static jp.tenohira.figures.sources.MemberLabels.SECTION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final String KIND = "measure-kind";

    private final Savings savings;
    private final MemberLabels labels;

    LedgerMetrics(Savings savings, MemberLabels labels) {
        this.savings = savings;
        this.labels = labels;
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

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        return addends(metric, slice).in(slice).cells(groupBy);
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        return addends(metric, slice).in(slice).page(page, size);
    }

    private Addends addends(String metric, Slice slice) {
        var all = new ArrayList<Addend>();
        for (var measure : savings.find(FIGURES, filter(slice))) {
            savings.hours(measure)
                    .map(hours -> metric.equals(HOURS) ? hours : Exact.of(1))
                    .ifPresent(value -> all.add(addend(measure, value)));
        }
        return new Addends(all);
    }

    private static Addend addend(Measure measure, Exact value) {
        var content = measure.content();
        var section = content.section();
        var members = Map.of(
                DEPARTMENT, content.department(),
                SECTION, section == null ? "" : section,
                FISCAL_YEAR, Integer.toString(content.fiscalYear()),
                KIND, content.kind().code());
        return new Addend(content.name(), measure.changedAt(), value, members).in(new FiscalYear(content.fiscalYear()));
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

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        return labels.of(
                dimension,
                members,
                member -> dimension.equals(KIND)
                        ? Arrays.stream(MeasureKind.values())
                                .filter(kind -> kind.code().equals(member))
                                .map(MeasureKind::label)
                                .findFirst()
                        : Optional.empty());
    }
}
