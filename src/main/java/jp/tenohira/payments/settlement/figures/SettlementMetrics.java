package jp.tenohira.payments.settlement.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import jp.tenohira.identity.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days that are settled and days that are not, counted on their business day. */
@Component
class SettlementMetrics implements MetricSource {

    static final String SETTLED = "settled_days";
    static final String OPEN = "settlement_open_days";
    static final String DIFFERENCES = "settlement_differences";

    private static final String LAST_IS_APPROVED = """
            exists (select from posting p join posting_decision d on d.posting = p.id and d.verdict = 'APPROVED'
                     where p.kind = 'CLOSING' and p.section = s.section and p.place = s.facility and p.day = s.day
            """;

    private final JdbcClient jdbc;
    private final Organisation organisation;

    SettlementMetrics(JdbcClient jdbc, Organisation organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    private record Counted(String section, String facility, LocalDate day, Instant at, long adds) {}

    @Override
    public List<Metric> metrics() {
        return List.of(
                new Metric(
                        SETTLED,
                        Text.of("調定済みの施設・日", "Facility days settled"),
                        Text.of("承認された締めのある施設・日の数", "Facility days with an approved closing")),
                new Metric(
                        OPEN,
                        Text.of("処理が必要な施設・日", "Facility days still open"),
                        Text.of(
                                "売上があるかレジの記録が届いていない施設・日のうち、承認された締めのないものの数",
                                "Facility days with takings, or of which nothing has come, without an approved closing")),
                new Metric(
                        DIFFERENCES,
                        Text.of("理由のない差異", "Differences without a reason"),
                        Text.of("処理が必要な施設・日の、理由のない差異の数", "Differences without a reason on days that are open")));
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                new Dimension("section", Text.of("課", "Section")),
                new Dimension("facility", Text.of("施設", "Facility")),
                new Dimension("month", Text.of("月", "Month")),
                new Dimension("fiscal-year", Text.of("年度", "Fiscal year")));
    }

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        var sums = new LinkedHashMap<Map<String, String>, Exact>();
        if (groupBy.isEmpty()) {
            sums.put(Map.of(), Exact.ZERO);
        }
        for (var one : in(metric, slice)) {
            var key = new HashMap<String, String>();
            groupBy.forEach(dimension -> key.put(dimension, member(one, dimension)));
            sums.merge(key, Exact.of(one.adds()), Exact::plus);
        }
        return sums.entrySet().stream()
                .map(sum -> new Cell(sum.getKey(), sum.getValue()))
                .toList();
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        var all = in(metric, slice);
        var from = (int) Math.min(all.size(), (page - 1L) * size);
        return new RecordList(
                all.subList(from, Math.min(all.size(), from + size)).stream()
                        .map(one ->
                                new RecordList.Entry(one.facility() + " " + one.day(), one.at(), Exact.of(one.adds())))
                        .toList(),
                all.size());
    }

    private List<Counted> in(String metric, Slice slice) {
        var found = new ArrayList<Counted>();
        for (var one : metric.equals(SETTLED) ? settled() : open(metric)) {
            var from = slice.from();
            var to = slice.to();
            if ((from == null || !one.day().isBefore(from))
                    && (to == null || !one.day().isAfter(to))
                    && one.adds() > 0
                    && slice.where().entrySet().stream()
                            .allMatch(asked -> member(one, asked.getKey()).equals(asked.getValue()))) {
                found.add(one);
            }
        }
        return found;
    }

    private List<Counted> settled() {
        return counted("""
                select p.section, p.place as facility, p.day, min(d.decided_at) as at, 1 as adds
                  from posting p join posting_decision d on d.posting = p.id and d.verdict = 'APPROVED'
                 where p.kind = 'CLOSING'
                 group by p.section, p.place, p.day
                 order by p.day, p.section, p.place
                """);
    }

    private List<Counted> open(String metric) {
        return counted("""
                select s.section, s.facility, s.day, s.seen_at as at, %s as adds
                  from settlement_day s
                 where not %s and p.digest = s.digest)
                 order by s.day, s.section, s.facility
                """.formatted(metric.equals(DIFFERENCES) ? "s.differences" : "1", LAST_IS_APPROVED));
    }

    private List<Counted> counted(String sql) {
        return jdbc.sql(sql)
                .query((rs, _) -> new Counted(
                        rs.getString("section"),
                        rs.getString("facility"),
                        rs.getObject("day", LocalDate.class),
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        rs.getLong("adds")))
                .list();
    }

    private static String member(Counted one, String dimension) {
        return switch (dimension) {
            case "section" -> one.section();
            case "facility" -> one.facility();
            case "month" -> one.day().toString().substring(0, 7);
            case "fiscal-year" -> Integer.toString(FiscalYear.of(one.day()).year());
            default -> "";
        };
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        var labels = new HashMap<String, Text>();
        for (var member : members) {
            var named = dimension.equals("section")
                    ? organisation.section(member).map(section -> section.name())
                    : Optional.<Text>empty();
            labels.put(
                    member,
                    dimension.equals("fiscal-year") && member.matches("[0-9]{4}")
                            ? new FiscalYear(Integer.parseInt(member)).name()
                            : named.orElse(Text.plain(member)));
        }
        return labels;
    }
}
