package jp.tenohira.payments.sales.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
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
import jp.tenohira.payments.sales.totals.FacilityTotal;
import jp.tenohira.payments.sales.totals.FacilityTotals;
import org.springframework.stereotype.Component;

/**
 * Totals by facility as a city published them (公表資料), of each fiscal year the table that counts. Facilities are called as they were
 * printed; a period has the fiscal years that lie wholly in it.
 */
@Component
class PublishedSalesMetrics implements MetricSource {

    private static final String FACILITY = SaleDimension.FACILITY.code();
    private static final String FISCAL_YEAR = SaleDimension.FISCAL_YEAR.code();

    private final FacilityTotals totals;
    private final MemberLabels labels;

    PublishedSalesMetrics(FacilityTotals totals, MemberLabels labels) {
        this.totals = totals;
        this.labels = labels;
    }

    private enum Amount {
        PUBLISHED_SALES_YEN("窓口の売上(公表資料)", "Counter sales (published)", FacilityTotal::salesYen),
        PUBLISHED_CASH_YEN("現金の売上(公表資料)", "Sales in cash (published)", FacilityTotal::cashYen),
        PUBLISHED_CASHLESS_YEN("キャッシュレスの売上(公表資料)", "Cashless sales (published)", FacilityTotal::cashlessYen);

        private final String ja;
        private final String en;
        private final ToLongFunction<FacilityTotal> yen;

        Amount(String ja, String en, ToLongFunction<FacilityTotal> yen) {
            this.ja = ja;
            this.en = en;
            this.yen = yen;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        Metric metric() {
            return new Metric(
                    code(),
                    Text.of(ja, en),
                    Text.of(ja + "。公表資料に記載された額です。", en + ", as it stands in the published table."));
        }

        static Amount of(String metric) {
            return Stream.of(values())
                    .filter(amount -> amount.code().equals(metric))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public List<Metric> metrics() {
        return Stream.of(Amount.values()).map(Amount::metric).toList();
    }

    @Override
    public List<Dimension> dimensions() {
        return SaleDimension.all().stream()
                .filter(dimension ->
                        dimension.code().equals(FACILITY) || dimension.code().equals(FISCAL_YEAR))
                .toList();
    }

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        return addends(metric, slice).cells(groupBy);
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        return addends(metric, slice).page(page, size);
    }

    private Addends addends(String metric, Slice slice) {
        var amount = Amount.of(metric);
        var addends = new ArrayList<Addend>();
        totals.counting().stream()
                .sorted(Comparator.comparingInt(table -> table.year().year()))
                .forEach(table -> totals.of(table)
                        .forEach(total -> addends.add(addend(amount, total, table.year(), table.at()))));
        return new Addends(addends).in(slice);
    }

    private static Addend addend(Amount amount, FacilityTotal total, FiscalYear year, Instant at) {
        return new Addend(
                        total.facility(),
                        at,
                        Exact.of(amount.yen.applyAsLong(total)),
                        Map.of(FACILITY, total.facility(), FISCAL_YEAR, Integer.toString(year.year())))
                .in(year);
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        return labels.of(
                dimension,
                members,
                member -> dimension.equals(FACILITY) ? Optional.of(Text.plain(member)) : Optional.empty());
    }

    /** The amount with where it comes from, so that a published one is never taken for one of receipts. */
    @Override
    public Optional<Text> workings(String metric, Slice slice) {
        return measure(metric, slice, List.of()).stream()
                .findFirst()
                .map(cell -> JapaneseNumbers.inTable(cell.value().rounded(0)))
                .map(number -> Text.of(number + "(公表資料)", number + " (published table)"));
    }
}
