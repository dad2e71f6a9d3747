package jp.tenohira.payments.sales.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.facts.FactAnswer;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.rollups.Summing;
import jp.tenohira.payments.sales.figures.SaleTable.Line;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.payments.sales.receipts.SaleTables;

/** How receipts are summed: first as far as their parts are alike, then by each cut; the second step has few rows. */
record SaleSumming(Facts all, SalesLists known, SaleTable table) implements Summing<SaleGroups> {

    private static final List<SaleCut> CUTS = List.of(SaleCut.values());
    private static final String SQL = sql();

    private static String sql() {
        var alike = new ArrayList<String>(List.of(
                "s.batch as batch",
                "s.month as month",
                SaleDimension.SECTION.sql() + " as section",
                "s.facility as facility"));
        CUTS.forEach(cut -> alike.add(cut.sql() + " as " + cut.column()));
        var keys = alike.size();
        SaleTable.METRICS.forEach(metric -> alike.add("sum(" + metric.sql() + ") as " + metric.code()));
        var columns = CUTS.stream().map(SaleCut::column).collect(Collectors.joining(", "));
        return ", alike as (select " + String.join(", ", alike) + Joins.FROM + " group by "
                + java.util.stream.IntStream.rangeClosed(1, keys)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(", "))
                + ") select batch, grouping(" + columns + "), month, section, facility, coalesce(" + columns + "), "
                + SaleTable.METRICS.stream()
                        .map(metric -> "cast(sum(" + metric.code() + ") as bigint)")
                        .collect(Collectors.joining(", "))
                + " from alike group by grouping sets ("
                + CUTS.stream()
                        .map(cut -> "(batch, month, section, facility, " + cut.column() + ")")
                        .collect(Collectors.joining(", "))
                + ")";
    }

    @Override
    public FactTable facts() {
        return SaleTables.SALE;
    }

    @Override
    public long lists() {
        return known.state();
    }

    @Override
    public String batches() {
        return "sale_rollup_batch";
    }

    @Override
    public List<String> sums() {
        return List.of("sale_rollup");
    }

    @Override
    public void sum(long lists, Set<UUID> batches) {
        var tenders = all.query(
                FactQuery.of("select distinct tender from sale", SaleTables.SALE)
                        .only(batches),
                row -> row.text(1));
        table.add(
                lists,
                all.query(
                        FactQuery.of(
                                        Joins.with(known, tenders) + SQL,
                                        SaleTables.SALE,
                                        SaleQuestion.EARLIEST,
                                        SaleQuestion.LATEST)
                                .only(batches),
                        SaleSumming::line));
    }

    private static Line line(FactAnswer row) {
        var sums = new long[SaleTable.METRICS.size()];
        Arrays.setAll(sums, at -> row.whole(at + 7));
        return new Line(
                UUID.fromString(row.text(1)),
                new SaleGroup(cut(row.whole(2)), YearMonth.parse(row.text(3)), row.text(4), row.text(5), row.text(6)),
                SaleTable.list(sums));
    }

    /** Which one is grouped by is the bit that is not set; the first column has the highest. */
    private static SaleCut cut(long grouping) {
        var bit = Long.numberOfTrailingZeros(~grouping);
        return CUTS.get(CUTS.size() - 1 - bit);
    }

    @Override
    public SaleGroups read(long lists, Set<UUID> batches) {
        return table.sums(lists, batches);
    }

    @Override
    public SaleGroups plus(SaleGroups some, SaleGroups more) {
        return some.plus(more);
    }
}
