package jp.tenohira.printing.figures;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Cell;
import jp.tenohira.figures.Dimension;
import jp.tenohira.figures.Metric;
import jp.tenohira.figures.MetricSource;
import jp.tenohira.figures.RecordList;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.sources.Addend;
import jp.tenohira.figures.sources.Addends;
import jp.tenohira.identity.Organisation;
import jp.tenohira.printing.totals.PeriodTotal;
import jp.tenohira.printing.totals.Totals;
import org.springframework.stereotype.Component;

/** Published totals (公表資料): a period counts where it lies wholly in the slice. A department the city no longer has keeps its published name. */
@Component
class TotalMetrics implements MetricSource {

    private static final String SHEETS = "published_print_sheets";
    private static final String HEAD_MONTHS = "published_print_head_months";

    private final Totals totals;
    private final Organisation organisation;
    private final PrintLabels labels;

    TotalMetrics(Totals totals, Organisation organisation, PrintLabels labels) {
        this.totals = totals;
        this.organisation = organisation;
        this.labels = labels;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(
                new Metric(
                        SHEETS,
                        Text.of("印刷枚数(公表資料)", "Sheets printed (published)"),
                        Text.of(
                                "公表された期間の合計。期間の全部が含まれるときだけ数えます。",
                                "Totals of published periods that lie wholly in the slice.")),
                new Metric(
                        HEAD_MONTHS,
                        Text.of("延べ職員数(公表資料から逆算)", "Person-months (implied by the publication)"),
                        Text.of(
                                "公表された1人1か月あたりの枚数になる人数×月数。人数は公表されていません。",
                                "The whole number of people that gives the published rate, times months; head counts were not published.")));
    }

    @Override
    public List<Dimension> dimensions() {
        return PrintDimension.all().stream()
                .filter(dimension -> dimension.code().equals(PrintDimension.DEPARTMENT.code()))
                .toList();
    }

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        return addends(metric).in(slice).cells(groupBy);
    }

    private Addends addends(String metric) {
        var names = names();
        return new Addends(totals.all().stream()
                .map(total -> new Addend(
                        new RecordList.Entry(total.department(), Instant.EPOCH, adds(metric, total)),
                        Map.of(
                                PrintDimension.DEPARTMENT.code(),
                                names.getOrDefault(total.department(), total.department())),
                        total.first().atDay(1),
                        total.last().atEndOfMonth()))
                .toList());
    }

    private static Exact adds(String metric, PeriodTotal total) {
        return Exact.of(
                metric.equals(SHEETS) ? total.sheets() : total.impliedPeople().orElse(0L) * total.months());
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        organisation
                .departments()
                .forEach(department -> names.put(department.name().in(Lang.JA), department.code()));
        return names;
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        return totals.latest()
                .map(latest -> new RecordList(
                        List.of(new RecordList.Entry(
                                latest.source(),
                                latest.at(),
                                measure(metric, slice, List.of()).stream()
                                        .findFirst()
                                        .map(Cell::value)
                                        .orElse(Exact.ZERO))),
                        1))
                .orElse(RecordList.NONE);
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        return labels.of(dimension, members);
    }
}
