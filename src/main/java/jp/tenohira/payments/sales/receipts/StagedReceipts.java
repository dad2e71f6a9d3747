package jp.tenohira.payments.sales.receipts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tenohira.facts.Batch;
import jp.tenohira.facts.FactAnswer;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.intake.Intake.Replacing;
import jp.tenohira.facts.intake.Problems;
import jp.tenohira.facts.staging.StagedRows;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.payments.sales.receipts.DayReport.RegisterDay;
import jp.tenohira.payments.sales.receipts.ReportIntake.Read;
import org.jspecify.annotations.Nullable;

/** Receipts that lie ready, beside what is there already. */
record StagedReceipts(StagedRows rows, Facts facts, SalesLists lists) {

    /** What of a receipt is compared, as {@link Kept.Sum}. */
    private static final String SUMS = """
            select facility, register, day, receipt, kind, tender, cast(sum(yen) as bigint) as yen, cast(sum(receipts) as bigint) as receipts
              from %s where day >= ? and day <= ? and batch <> ? group by facility, register, day, receipt, kind, tender
            """;

    private static final String AGAIN = """
            with kept as (%s),
            came as (select facility, register, day, receipt, kind, tender, cast(sum(yen) as bigint) as yen, cast(sum(receipts) as bigint) as receipts
                       from incoming i where exists (select 1 from kept k where k.facility = i.facility and k.register = i.register
                                                        and k.day = i.day and k.receipt = i.receipt)
                      group by facility, register, day, receipt, kind, tender),
            there as (select * from kept k where exists (select 1 from came c where c.facility = k.facility and c.register = k.register
                                                            and c.day = k.day and c.receipt = k.receipt))
            select (select count(*) from (select * from came except select * from there) as more)
                 + (select count(*) from (select * from there except select * from came) as less)
            """.formatted(SUMS.formatted("sale"));

    /** What counts then, of the days between; {@code own} is what came. */
    private static final String COUNTING = """
            (select facility, register, day, kind, tender, yen, receipts, 1 as own from incoming
             union all
             select s.facility, s.register, s.day, s.kind, s.tender, s.yen, s.receipts, 0
               from sale s where s.day >= ? and s.day <= ? and s.batch <> ?
                and not exists (select 1 from incoming i where i.facility = s.facility and i.register = s.register
                                   and i.day = s.day and i.receipt = s.receipt)) as parts
            """;

    private static final String DAYS = """
            select facility, register, day, cast(sum(yen) as bigint), cast(sum(case when tender in (%s) then yen else 0 end) as bigint),
                   cast(sum(receipts) as bigint), cast(sum(case when kind = 'refund' then -yen else 0 end) as bigint), max(own)
              from """ + COUNTING + " group by facility, register, day";

    /** False where anything may be wrong: a receipt that is there with another content, or a day that is not what was reported. */
    boolean agree(List<Read> beside, @Nullable Replacing replacing) {
        var old = replacing == null ? Optional.<Batch>empty() : facts.batch(SaleTables.SALE, replacing.batch());
        var own = rows.query(
                        FactQuery.of("select min(day), max(day) from incoming", SaleTables.SALE)
                                .only(Set.of()),
                        row -> Stream.of(row.day(1), row.day(2))
                                .flatMap(Optional::stream)
                                .toList())
                .getFirst();
        var days = new TreeSet<>(own);
        beside.forEach(read -> days.add(read.report().of().day()));
        old.map(Batch::firstDay).ifPresent(days::add);
        old.map(Batch::lastDay).ifPresent(days::add);
        var between = new Between(
                days.first(),
                days.last(),
                replacing == null ? "" : replacing.batch().toString());
        return !own.isEmpty() && isNew(between) && daysAgree(between, beside, old);
    }

    /** @param without a batch that will count no longer */
    private record Between(LocalDate first, LocalDate last, String without) {

        FactQuery query(String sql) {
            return query(sql, List.of());
        }

        /** @param before parameters that stand before those of the days */
        FactQuery query(String sql, List<String> before) {
            var all = Stream.concat(before.stream(), Stream.of(first, last, without));
            return FactQuery.of(sql, SaleTables.SALE, all.toArray())
                    .between(YearMonth.from(first), YearMonth.from(last));
        }
    }

    private boolean isNew(Between between) {
        return facts.query(
                                        between.query(
                                                "select count(*) from sale where day >= ? and day <= ? and batch <> ?"),
                                        row -> row.whole(1))
                                .getFirst()
                        == 0
                || rows.query(between.query(AGAIN), row -> row.whole(1)).getFirst() == 0;
    }

    private boolean daysAgree(Between between, List<Read> beside, Optional<Batch> old) {
        var stated = new HashMap<>(new Kept(facts).reports(between.first(), between.last()));
        beside.forEach(read -> stated.remove(read.report().of()));
        if (beside.isEmpty() && stated.isEmpty()) {
            return true;
        }
        var touched = new HashSet<RegisterDay>();
        var sums = new DaySums(lists.tenders());
        var cash = cash(between);
        var places = cash.isEmpty() ? "null" : String.join(", ", Collections.nCopies(cash.size(), "?"));
        rows.query(between.query(DAYS.formatted(places), cash), row -> {
            var day = registerDay(row);
            sums.add(day, new DaySums.Day(row.whole(4), row.whole(5), row.whole(6), row.whole(7)));
            return row.whole(8) == 1 && touched.add(day);
        });
        Function<FactAnswer, Boolean> touch = row -> touched.add(registerDay(row));
        // Days of which the replaced file spoke and this one perhaps does not.
        old.ifPresent(batch -> facts.query(
                FactQuery.of("select distinct facility, register, day from sale", SaleTables.SALE)
                        .only(Set.of(batch.id())),
                touch));
        var problems = new Problems("");
        beside.forEach(read -> sums.check(read.report(), read.line(), problems));
        stated.values().stream()
                .filter(report -> touched.contains(report.of()))
                .forEach(report -> sums.check(report, 0, problems));
        return problems.isEmpty();
    }

    /** The names of tenders in cash. */
    private List<String> cash(Between between) {
        var known = lists.tenders();
        return rows.query(between.query("select distinct tender from " + COUNTING), row -> row.text(1)).stream()
                .filter(name -> known.find(name).tender() == Tender.CASH)
                .toList();
    }

    private static RegisterDay registerDay(FactAnswer row) {
        return new RegisterDay(row.text(1), row.text(2), row.day(3).orElseThrow());
    }
}
