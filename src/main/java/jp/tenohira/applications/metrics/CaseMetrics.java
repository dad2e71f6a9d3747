package jp.tenohira.applications.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseNumbers;
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
import org.springframework.transaction.annotation.Transactional;

/** The figures' view of the cases. Its records are complete, so a count of nothing is 0; a median of nothing is no data. */
@Component
@Transactional(readOnly = true)
class CaseMetrics implements MetricSource {

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final CaseLabels labels;
    private final SavingsByForm savings;
    private final OfferedProcedures offered;

    CaseMetrics(
            JdbcClient jdbc,
            Organisation organisation,
            CaseLabels labels,
            SavingsByForm savings,
            OfferedProcedures offered) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.labels = labels;
        this.savings = savings;
        this.offered = offered;
    }

    @Override
    public List<Metric> metrics() {
        return CaseMetric.all();
    }

    @Override
    public List<Dimension> dimensions() {
        return CaseDimension.all();
    }

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        var asked = CaseMetric.of(metric);
        var sums = new LinkedHashMap<Map<String, String>, Exact>();
        for (var group : groups(asked, slice, groupBy)) {
            sums.merge(group.key(), group.value(), Exact::plus);
        }
        if (sums.isEmpty() && groupBy.isEmpty() && asked.kind() != CaseMetric.Kind.MEDIAN) {
            sums.put(Map.of(), Exact.ZERO);
        }
        if (groupBy.equals(List.of(CaseDimension.PROCEDURE.code())) && asked.kind() != CaseMetric.Kind.MEDIAN) {
            offered.of(slice)
                    .forEach(code -> sums.putIfAbsent(Map.of(CaseDimension.PROCEDURE.code(), code), Exact.ZERO));
        }
        return sums.entrySet().stream()
                .map(sum -> new Cell(sum.getKey(), sum.getValue()))
                .toList();
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        var query = new CaseQuery(CaseMetric.of(metric), slice, List.of());
        var parameters = query.parameters(organisation);
        var total = jdbc.sql(query.total()).params(parameters).query(Long.class).single();
        var entries = jdbc.sql(query.page())
                .params(parameters)
                .param("limit", size)
                .param("offset", (long) (page - 1) * size)
                .query((rs, row) -> new RecordList.Entry(
                        rs.getString("receipt"),
                        rs.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                        adds(query.metric(), rs)))
                .list();
        return new RecordList(entries, total);
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        var asked = CaseDimension.of(dimension);
        return members.stream().collect(Collectors.toMap(member -> member, member -> labels.label(asked, member)));
    }

    /** 7分×2,791件; forms that save different amounts are added: 7分×2,791件+5分×12件. */
    @Override
    public Optional<Text> workings(String metric, Slice slice) {
        var asked = CaseMetric.of(metric);
        if (asked.kind() != CaseMetric.Kind.SAVING) {
            return Optional.empty();
        }
        var countBySaving = new TreeMap<Long, Long>();
        groups(asked, slice, List.of()).forEach(group -> countBySaving.merge(group.each(), group.count(), Long::sum));
        var minutes = asked == CaseMetric.MINUTES_SAVED;
        var ja = new ArrayList<String>();
        var en = new ArrayList<String>();
        countBySaving.forEach((each, count) -> {
            ja.add(each + (minutes ? "分" : "枚") + "×" + JapaneseNumbers.inTable(count) + "件");
            en.add(each + (minutes ? " min" : " sheets") + " × " + JapaneseNumbers.inTable(count));
        });
        return ja.isEmpty() ? Optional.empty() : Optional.of(Text.of(String.join("+", ja), String.join(" + ", en)));
    }

    /** @param each what one case of the group adds, where cases add different amounts */
    private record Group(Map<String, String> key, long count, long each, Exact value) {}

    private List<Group> groups(CaseMetric metric, Slice slice, List<String> groupBy) {
        var dimensions = groupBy.stream().map(CaseDimension::of).toList();
        var query = new CaseQuery(metric, slice, dimensions);
        return jdbc
                .sql(query.aggregate())
                .params(query.parameters(organisation))
                .query((rs, row) -> {
                    var key = new LinkedHashMap<String, String>();
                    for (var dimension : dimensions) {
                        key.put(dimension.code(), rs.getString(dimension.column()));
                    }
                    var n = rs.getLong("n");
                    if (rs.wasNull()) {
                        return Optional.<Group>empty();
                    }
                    var each = metric.kind() == CaseMetric.Kind.SAVING
                            ? adds(metric, rs).numerator().longValueExact()
                            : 1;
                    return Optional.of(new Group(key, n, each, Exact.of(Math.multiplyExact(n, each), rs.getLong("d"))));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Exact adds(CaseMetric metric, ResultSet rs) throws SQLException {
        return switch (metric) {
            case RECEIVED, OUTSIDE, INSIDE, SENT_BACK -> Exact.of(1);
            case SECONDS_TO_COMPLETE -> Exact.of(rs.getLong("seconds"));
            case MINUTES_SAVED ->
                Exact.of(savings.of(rs.getString("procedure"), rs.getInt("form_version"))
                        .minutesPerApplication());
            case SHEETS_SAVED ->
                Exact.of(savings.of(rs.getString("procedure"), rs.getInt("form_version"))
                        .sheetsPerApplication());
        };
    }
}
