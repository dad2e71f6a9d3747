package jp.tenohira.payments.sales.takings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.tenohira.core.Text;
import jp.tenohira.facts.Facts;
import jp.tenohira.payments.Taking;
import jp.tenohira.payments.TakingNames;
import jp.tenohira.payments.TakingsSource;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.Till;
import jp.tenohira.payments.sales.lists.Facility;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.payments.sales.receipts.SaleTables;
import org.springframework.stereotype.Component;

/**
 * A day's takings as registers reported them. The origin is the import; of several, their ids in order with commas.
 */
@Component
class SalesTakings implements TakingsSource {

    private final Facts facts;
    private final SalesLists lists;
    private final Presence presence;

    SalesTakings(Facts facts, SalesLists lists, Clock clock) {
        this.facts = facts;
        this.lists = lists;
        this.presence = new Presence(facts, lists, clock);
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
        var query = SaleTables.onDay(day, """
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
        return new Facility(code, Text.plain(code), "", "", "", 0, day, day);
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

    @Override
    public boolean complete(String facility, LocalDate day) {
        return presence.complete(facility, day);
    }

    @Override
    public Set<Till> silent(LocalDate day) {
        return presence.silent(day);
    }

    @Override
    public TakingNames names(LocalDate day) {
        var registers = new HashMap<TakingNames.Register, Text>();
        lists.registers()
                .forEach(register ->
                        registers.put(new TakingNames.Register(register.facility(), register.code()), register.name()));
        var known = lists.facilities();
        var facilities = new HashMap<String, Text>();
        known.keys().forEach(code -> known.on(code, day).ifPresent(facility -> facilities.put(code, facility.name())));
        return new TakingNames(facilities, registers, lists.feeKinds());
    }
}
