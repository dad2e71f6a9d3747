package jp.tenohira.payments.sales.takings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.tenohira.core.Text;
import jp.tenohira.facts.Facts;
import jp.tenohira.payments.Taking;
import jp.tenohira.payments.TakingNames;
import jp.tenohira.payments.TakingsSource;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.sales.lists.Facility;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.payments.sales.receipts.SaleTables;
import org.springframework.stereotype.Component;

/**
 * Days' takings as registers reported them. The origin is the import; of several, their ids in order with commas.
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

    private record FacilityDay(String facility, LocalDate day) {}

    private record Group(FacilityDay of, String register, String feeKind, Tender tender, String brand) {}

    private static final class Sum {
        private long yen;
        private long receipts;
        private final Set<String> batches = new TreeSet<>();
    }

    @Override
    public List<Taking> within(LocalDate from, LocalDate to) {
        var tenders = lists.tenders();
        var products = lists.products();
        var known = lists.facilities();
        var facilities = new HashMap<FacilityDay, Facility>();
        var sums = new HashMap<Group, Sum>();
        var query = SaleTables.onDays(from, to, """
                select facility, register, category, product, tender, batch, day, cast(sum(yen) as bigint), cast(sum(receipts) as bigint)
                  from sale where day >= ? and day <= ? and kind <> 'cancelled'
                 group by facility, register, category, product, tender, batch, day
                """);
        facts.query(query, row -> {
            var of = new FacilityDay(row.text(1), row.day(7).orElseThrow());
            var facility = facilities.computeIfAbsent(
                    of,
                    one -> known.on(one.facility(), one.day())
                            .filter(found -> !one.day().isBefore(found.since())
                                    && one.day().isBefore(found.until()))
                            .orElseGet(() -> Facility.unknown(one.facility(), one.day())));
            var tender = tenders.find(row.text(5));
            var feeKind = FeeKinds.of(products, row.text(4), row.text(3), facility.feeKind());
            var group = new Group(of, row.text(2), feeKind, tender.tender(), tender.brand());
            var sum = sums.computeIfAbsent(group, _ -> new Sum());
            sum.yen += row.whole(8);
            sum.receipts += row.whole(9);
            return sum.batches.add(row.text(6));
        });
        return sums.entrySet().stream()
                .map(sum -> taking(facilities, sum))
                .sorted(Comparator.comparing(Taking::day)
                        .thenComparing(Taking::facility)
                        .thenComparing(Taking::register)
                        .thenComparing(Taking::feeKind)
                        .thenComparing(Taking::tender)
                        .thenComparing(Taking::brand))
                .toList();
    }

    private static Taking taking(Map<FacilityDay, Facility> facilities, Map.Entry<Group, Sum> sum) {
        var group = sum.getKey();
        var facility = facilities.get(group.of());
        return new Taking(
                facility == null ? "" : facility.section(),
                group.of().facility(),
                group.register(),
                group.of().day(),
                group.feeKind(),
                group.tender(),
                group.brand(),
                sum.getValue().yen,
                Math.toIntExact(sum.getValue().receipts),
                String.join(",", sum.getValue().batches));
    }

    @Override
    public Missing missing(LocalDate from, LocalDate to) {
        return presence.within(from, to);
    }

    @Override
    public Optional<String> receipts(String facility, LocalDate day) {
        return lists.facility(facility, day)
                .map(found -> "/staff/sales/receipts?facility=" + URLEncoder.encode(facility, StandardCharsets.UTF_8)
                        + "&from=" + day + "&to=" + day);
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
