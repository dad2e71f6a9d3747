package jp.tenohira.payments.sales.receipts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.Facts;
import jp.tenohira.payments.sales.receipts.DayReport.RegisterDay;
import org.jspecify.annotations.Nullable;

/** What is there already of the days that a file speaks of. */
public final class Kept {

    /** A receipt by what makes it known again. */
    record Known(RegisterDay of, String number) {}

    /** What was kept of a receipt with one tender. */
    record Sum(String kind, String tender, long yen, long receipts) {}

    private final Facts facts;

    public Kept(Facts facts) {
        this.facts = facts;
    }

    /** @param without a batch that will no longer count; null for none */
    Map<Known, List<Sum>> receipts(LocalDate first, LocalDate last, @Nullable UUID without) {
        var kept = new HashMap<Known, List<Sum>>();
        var query = FactQuery.of("""
                        select facility, register, day, receipt, kind, tender, cast(sum(yen) as bigint), cast(sum(receipts) as bigint)
                          from sale where day >= ? and day <= ? and batch <> ?
                         group by facility, register, day, receipt, kind, tender
                        """, SaleTables.SALE, first, last, without == null ? "" : without.toString())
                .between(YearMonth.from(first), YearMonth.from(last));
        facts.query(query, row -> {
            var day = new RegisterDay(row.text(1), row.text(2), row.day(3).orElseThrow());
            return kept.computeIfAbsent(new Known(day, row.text(4)), _ -> new ArrayList<>())
                    .add(new Sum(row.text(5), row.text(6), row.whole(7), row.whole(8)));
        });
        return kept;
    }

    /** The latest report of each register and day. */
    public Map<RegisterDay, DayReport> reports(LocalDate first, LocalDate last) {
        var reports = new HashMap<RegisterDay, DayReport>();
        var query = FactQuery.of("""
                        select facility, register, day, sales, cash, cashless, receipts, refunds
                          from sale_day where day >= ? and day <= ? order by reported_at
                        """, SaleTables.DAY_REPORT, first, last)
                .between(YearMonth.from(first), YearMonth.from(last));
        facts.query(query, row -> {
                    var day =
                            new RegisterDay(row.text(1), row.text(2), row.day(3).orElseThrow());
                    return new DayReport(day, row.whole(4), row.whole(5), row.whole(6), row.whole(7), row.whole(8));
                })
                .forEach(report -> reports.put(report.of(), report));
        return reports;
    }
}
