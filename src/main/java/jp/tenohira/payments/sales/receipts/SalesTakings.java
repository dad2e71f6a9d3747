package jp.tenohira.payments.sales.receipts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.Facts;
import jp.tenohira.payments.Taking;
import jp.tenohira.payments.TakingsSource;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.sales.lists.Facility;
import jp.tenohira.payments.sales.lists.Register;
import jp.tenohira.payments.sales.lists.SalesLists;
import org.springframework.stereotype.Component;

/**
 * A day's takings as registers reported them. The origin is the import; of several, their ids in order with commas. A register's day is there when it
 * has a day report, which may be of nothing, or receipts that were taken in after the business day was over.
 */
@Component
class SalesTakings implements TakingsSource {

    private final Facts facts;
    private final SalesLists lists;
    private final Clock clock;

    SalesTakings(Facts facts, SalesLists lists, Clock clock) {
        this.facts = facts;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "sales";
    }

    private record Group(String facility, String register, String feeKind, Tender tender, String brand) {}

    private static final class Sum {
        private long yen;
        private long receipts;
        private final Set<String> batches = new TreeSet<>();
    }

    @Override
    public List<Taking> on(LocalDate day) {
        var tenders = lists.tenders();
        var products = lists.products();
        var facilities = new HashMap<String, Facility>();
        var sums = new HashMap<Group, Sum>();
        var query = onDay(day, """
                select facility, register, category, product, tender, batch, cast(sum(yen) as bigint), cast(sum(receipts) as bigint)
                  from sale where day = ? and kind <> 'cancelled'
                 group by facility, register, category, product, tender, batch
                """);
        facts.query(query, row -> {
            var facility = facilities.computeIfAbsent(
                    row.text(1), code -> lists.facility(code, day).orElseGet(() -> unknown(code, day)));
            var tender = tenders.find(row.text(5));
            var feeKind = FeeKinds.of(products, row.text(4), row.text(3), facility.feeKind());
            var group = new Group(facility.code(), row.text(2), feeKind, tender.tender(), tender.brand());
            var sum = sums.computeIfAbsent(group, _ -> new Sum());
            sum.yen += row.whole(7);
            sum.receipts += row.whole(8);
            return sum.batches.add(row.text(6));
        });
        return sums.entrySet().stream()
                .map(sum -> taking(day, facilities, sum))
                .sorted(Comparator.comparing(Taking::facility)
                        .thenComparing(Taking::register)
                        .thenComparing(Taking::feeKind)
                        .thenComparing(Taking::tender)
                        .thenComparing(Taking::brand))
                .toList();
    }

    /** A facility whose list entry begins later: nobody answers for it yet. */
    private static Facility unknown(String code, LocalDate day) {
        return new Facility(code, jp.tenohira.core.Text.plain(code), "", "", "", 0, day, day);
    }

    private static Taking taking(LocalDate day, Map<String, Facility> facilities, Map.Entry<Group, Sum> sum) {
        var group = sum.getKey();
        var facility = facilities.get(group.facility());
        return new Taking(
                facility == null ? "" : facility.section(),
                group.facility(),
                group.register(),
                day,
                group.feeKind(),
                group.tender(),
                group.brand(),
                sum.getValue().yen,
                Math.toIntExact(sum.getValue().receipts),
                String.join(",", sum.getValue().batches));
    }

    private static FactQuery onDay(LocalDate day, String sql) {
        return FactQuery.of(sql, SaleTables.SALE, day).between(YearMonth.from(day), YearMonth.from(day));
    }

    @Override
    public boolean complete(String facility, LocalDate day) {
        var inService = lists.registers().stream()
                .filter(register -> register.facility().equals(facility) && register.inService(day))
                .map(Register::code)
                .toList();
        return inService.isEmpty() || there(facility, day).containsAll(inService);
    }

    private Set<String> there(String facility, LocalDate day) {
        var there = new HashSet<String>();
        new Kept(facts)
                .reports(day, day).keySet().stream()
                        .filter(report -> report.facility().equals(facility))
                        .forEach(report -> there.add(report.register()));
        var over = over(facility, day);
        if (!clock.instant().isBefore(over)) {
            var batches = new HashMap<String, Instant>();
            facts.batches(SaleTables.SALE)
                    .forEach(batch -> batches.put(batch.id().toString(), batch.receivedAt()));
            facts.query(onDay(day, "select distinct facility, register, batch from sale where day = ?"), row -> {
                var received = batches.get(row.text(3));
                return row.text(1).equals(facility)
                        && received != null
                        && !received.isBefore(over)
                        && there.add(row.text(2));
            });
        }
        return there;
    }

    /** When the business day ends. */
    private Instant over(String facility, LocalDate day) {
        var starts = lists.facility(facility, day).map(Facility::dayStarts).orElse(0);
        return day.plusDays(1).atTime(starts, 0).atZone(JapaneseDates.JST).toInstant();
    }
}
