package jp.tenohira.payments.sales.figures;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sums of receipts in PostgreSQL, batch by batch; one column for each metric. */
@Component
class SaleTable {

    static final List<SaleMetric> METRICS = List.of(SaleMetric.values());

    private static final String COLUMNS = METRICS.stream().map(SaleMetric::code).collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    SaleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One group of one batch, with the sum of each metric. */
    record Line(UUID batch, SaleGroup group, List<Long> sums) {}

    void add(long lists, List<Line> lines) {
        var statement = jdbc.sql("insert into sale_rollup (lists, batch, cut, month, section, facility, member, "
                        + COLUMNS
                        + ") select ?, line.* from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]"
                        + ", ?::bigint[]".repeat(METRICS.size()) + ") as line")
                .params(
                        lists,
                        texts(lines, line -> line.batch().toString()),
                        texts(lines, line -> line.group().cut().name()),
                        texts(lines, line -> line.group().month().toString()),
                        texts(lines, line -> line.group().section()),
                        texts(lines, line -> line.group().facility()),
                        texts(lines, line -> line.group().member()));
        for (var metric : METRICS) {
            statement = statement.param(lines.stream()
                    .map(line -> line.sums().get(metric.ordinal()))
                    .toArray(Long[]::new));
        }
        statement.update();
    }

    private static String[] texts(List<Line> lines, Function<Line, String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }

    /** What these batches add up to. */
    SaleGroups sums(long lists, Set<UUID> batches) {
        var groups = new HashMap<SaleGroup, long[]>();
        jdbc.sql("select cut, month, section, facility, member, "
                        + METRICS.stream()
                                .map(metric -> "sum(" + metric.code() + ")::bigint")
                                .collect(Collectors.joining(", "))
                        + " from sale_rollup where lists = ? and batch = any (?::uuid[]) group by 1, 2, 3, 4, 5")
                .params(lists, batches.stream().map(UUID::toString).toArray(String[]::new))
                .query(rs -> {
                    var sums = new long[METRICS.size()];
                    for (int at = 0; at < sums.length; at++) {
                        sums[at] = rs.getLong(at + 6);
                    }
                    groups.put(
                            new SaleGroup(
                                    SaleCut.valueOf(rs.getString(1)),
                                    YearMonth.parse(rs.getString(2)),
                                    rs.getString(3),
                                    rs.getString(4),
                                    rs.getString(5)),
                            sums);
                });
        return SaleGroups.of(groups);
    }

    static long[] plus(long[] some, long[] more) {
        var all = some.clone();
        add(more, all);
        return all;
    }

    static void add(long[] adds, long[] to) {
        for (int at = 0; at < to.length; at++) {
            to[at] += adds[at];
        }
    }

    static List<Long> list(long[] sums) {
        return Arrays.stream(sums).boxed().toList();
    }
}
