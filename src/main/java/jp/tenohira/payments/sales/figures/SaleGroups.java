package jp.tenohira.payments.sales.figures;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The sums of groups by cut and month, so that a question passes over no others. They never change; sums that are added share the months they do not touch. */
final class SaleGroups {

    private final Map<Slot, Map<SaleGroup, long[]>> slots;

    private SaleGroups(Map<Slot, Map<SaleGroup, long[]>> slots) {
        this.slots = slots;
    }

    private record Slot(SaleCut cut, YearMonth month) {}

    static SaleGroups of(Map<SaleGroup, long[]> sums) {
        var slots = new HashMap<Slot, Map<SaleGroup, long[]>>();
        sums.forEach((group, adds) -> slots.computeIfAbsent(new Slot(group.cut(), group.month()), _ -> new HashMap<>())
                .put(group, adds));
        return new SaleGroups(slots);
    }

    SaleGroups plus(SaleGroups more) {
        var all = new HashMap<>(slots);
        more.slots.forEach((slot, groups) -> all.merge(slot, groups, SaleGroups::plus));
        return new SaleGroups(all);
    }

    private static Map<SaleGroup, long[]> plus(Map<SaleGroup, long[]> some, Map<SaleGroup, long[]> more) {
        var all = new HashMap<>(some);
        more.forEach((group, sums) -> all.merge(group, sums, SaleTable::plus));
        return all;
    }

    /** The groups of a cut from the first to the last month, both included. */
    void each(SaleCut cut, YearMonth first, YearMonth last, BiConsumer<SaleGroup, long[]> each) {
        slots.forEach((slot, groups) -> {
            if (slot.cut() == cut
                    && !slot.month().isBefore(first)
                    && !slot.month().isAfter(last)) {
                groups.forEach(each);
            }
        });
    }

    Set<String> members(SaleCut cut) {
        return slots.entrySet().stream()
                .filter(slot -> slot.getKey().cut() == cut)
                .flatMap(slot -> slot.getValue().keySet().stream())
                .map(SaleGroup::member)
                .collect(Collectors.toSet());
    }
}
