package jp.tenohira.payments.online.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Cell;
import jp.tenohira.figures.Dimension;
import jp.tenohira.figures.Metric;
import jp.tenohira.figures.MetricSource;
import jp.tenohira.figures.RecordList;
import jp.tenohira.figures.Slice;
import jp.tenohira.identity.Organisation;
import org.springframework.stereotype.Component;

/** The figures' view of fees: what was paid, how much of it online, and what went back. */
@Component
class FeeMetrics implements MetricSource {

    private static final String SECTION = "section";
    private static final String MONTH = "month";
    private static final String FISCAL_YEAR = "fiscal-year";

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final CaseFees fees;
    private final Organisation organisation;

    FeeMetrics(CaseFees fees, Organisation organisation) {
        this.fees = fees;
        this.organisation = organisation;
    }

    /** @param counts whether it counts payments, else it sums yen */
    private record Counted(String code, Charge.Kind kind, boolean onlineOnly, boolean counts, Text name, Text meaning) {

        boolean of(CaseFees.Noted noted) {
            return noted.kind() == kind && (!onlineOnly || !noted.provider().equals(CaseFees.COUNTER));
        }

        Exact adds(CaseFees.Noted noted) {
            return Exact.of(counts ? 1 : noted.yen());
        }
    }

    private static final List<Counted> METRICS = List.of(
            new Counted(
                    "fee_payments",
                    Charge.Kind.PAID,
                    false,
                    true,
                    Text.of("手数料の納付件数", "Fee payments"),
                    Text.of("申請の手数料の納付の件数。窓口とオンラインの合計", "Payments of fees of applications, at counters and online")),
            new Counted(
                    "fee_payments_online",
                    Charge.Kind.PAID,
                    true,
                    true,
                    Text.of("オンライン納付件数", "Fee payments online"),
                    Text.of("申請の手数料のうち、オンラインで納付された件数", "Payments of fees of applications made online")),
            new Counted(
                    "fee_yen_online",
                    Charge.Kind.PAID,
                    true,
                    false,
                    Text.of("オンライン納付額", "Fees paid online"),
                    Text.of("オンラインで納付された手数料の額。還付を引かない", "Yen of fees paid online, refunds not taken off")),
            new Counted(
                    "fee_refunds_online",
                    Charge.Kind.REFUNDED,
                    true,
                    true,
                    Text.of("オンライン還付件数", "Refunds online"),
                    Text.of("オンラインで納付された手数料の還付の件数", "Refunds of fees paid online")),
            new Counted(
                    "fee_refund_yen_online",
                    Charge.Kind.REFUNDED,
                    true,
                    false,
                    Text.of("オンライン還付額", "Refunded online"),
                    Text.of("オンラインで納付された手数料のうち還付した額", "Yen given back of fees paid online")));

    @Override
    public List<Metric> metrics() {
        return METRICS.stream()
                .map(counted -> new Metric(counted.code(), counted.name(), counted.meaning()))
                .toList();
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                new Dimension(SECTION, Text.of("担当課", "Section")),
                new Dimension(MONTH, Text.of("月", "Month")),
                new Dimension(FISCAL_YEAR, Text.of("年度", "Fiscal year")));
    }

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        var counted = counted(metric);
        var sums = new LinkedHashMap<Map<String, String>, Exact>();
        if (groupBy.isEmpty()) {
            sums.put(Map.of(), Exact.of(0));
        }
        for (var noted : noted(counted, slice)) {
            var members = members(noted);
            var key = new LinkedHashMap<String, String>();
            groupBy.forEach(dimension -> key.put(dimension, members.getOrDefault(dimension, "")));
            sums.merge(key, counted.adds(noted), Exact::plus);
        }
        return sums.entrySet().stream()
                .map(sum -> new Cell(sum.getKey(), sum.getValue()))
                .toList();
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        var counted = counted(metric);
        var all = noted(counted, slice);
        var from = (int) Math.min(all.size(), (page - 1L) * size);
        var entries = all.subList(from, Math.min(all.size(), from + size)).stream()
                .map(noted -> new RecordList.Entry(noted.receipt(), noted.at(), counted.adds(noted)))
                .toList();
        return new RecordList(entries, all.size());
    }

    private static Counted counted(String metric) {
        return METRICS.stream()
                .filter(one -> one.code().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private List<CaseFees.Noted> noted(Counted counted, Slice slice) {
        var from = slice.from();
        var to = slice.to();
        var begin = from == null ? FIRST : from.atStartOfDay(JapaneseDates.JST).toInstant();
        var end = to == null
                ? LAST
                : to.plusDays(1).atStartOfDay(JapaneseDates.JST).toInstant();
        var found = new ArrayList<CaseFees.Noted>();
        for (var noted : fees.noted(begin, end)) {
            var members = members(noted);
            var lies = slice.where().entrySet().stream()
                    .allMatch(asked -> members.getOrDefault(asked.getKey(), "").equals(asked.getValue()));
            if (lies && counted.of(noted)) {
                found.add(noted);
            }
        }
        return found;
    }

    private static Map<String, String> members(CaseFees.Noted noted) {
        var day = LocalDate.ofInstant(noted.at(), JapaneseDates.JST);
        return Map.of(
                SECTION,
                noted.section(),
                MONTH,
                YearMonth.from(day).toString(),
                FISCAL_YEAR,
                Integer.toString(FiscalYear.of(day).year()));
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        var labels = new HashMap<String, Text>();
        for (var member : members) {
            if (dimension.equals(SECTION)) {
                organisation.section(member).ifPresent(section -> labels.put(member, section.name()));
            } else if (dimension.equals(FISCAL_YEAR) && member.matches("[0-9]{4}")) {
                labels.put(member, new FiscalYear(Integer.parseInt(member)).name());
            }
        }
        return labels;
    }
}
