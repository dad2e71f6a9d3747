package jp.tenohira.payments.sales.takings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.History;
import jp.tenohira.payments.Till;
import jp.tenohira.payments.sales.lists.Facility;
import jp.tenohira.payments.sales.lists.Register;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.payments.sales.receipts.Kept;
import jp.tenohira.payments.sales.receipts.SaleTables;

/**
 * Which registers in service have told of a day. A register's day is there when it has a day report, which may be of nothing, or receipts
 * that were taken in after the business day was over.
 */
final class Presence {

    private final Facts facts;
    private final SalesLists lists;
    private final Clock clock;

    Presence(Facts facts, SalesLists lists, Clock clock) {
        this.facts = facts;
        this.lists = lists;
        this.clock = clock;
    }

    boolean complete(String facility, LocalDate day) {
        var expected = expected(day).getOrDefault(facility, Set.of());
        return expected.isEmpty()
                || told(day, open(day)).getOrDefault(facility, Set.of()).containsAll(expected);
    }

    /** Tills of facilities that were open on a day that is over, and of which a register has not told. */
    Set<Till> silent(LocalDate day) {
        var expected = expected(day);
        var open = open(day);
        expected.keySet().removeIf(facility -> !open.containsKey(facility) || !isOver(open, facility, day));
        if (expected.isEmpty()) {
            return Set.of();
        }
        var told = told(day, open);
        return open.values().stream()
                .filter(facility -> !told.getOrDefault(facility.code(), Set.of())
                        .containsAll(expected.getOrDefault(facility.code(), Set.of())))
                .map(facility -> new Till(facility.section(), facility.code()))
                .collect(Collectors.toSet());
    }

    /** The registers in service by facility. */
    private Map<String, Set<String>> expected(LocalDate day) {
        return lists.registers().stream()
                .filter(register -> register.inService(day))
                .collect(Collectors.groupingBy(
                        Register::facility, HashMap::new, Collectors.mapping(Register::code, Collectors.toSet())));
    }

    /** The facilities that are not closed for good, as they are on the day. */
    private Map<String, Facility> open(LocalDate day) {
        return lists.facilities().spans().stream()
                .filter(span -> span.holds(day) && day.isBefore(span.entry().until()))
                .map(History.Span::entry)
                .collect(Collectors.toMap(Facility::code, facility -> facility));
    }

    private Map<String, Set<String>> told(LocalDate day, Map<String, Facility> open) {
        var told = new HashMap<String, Set<String>>();
        new Kept(facts).reports(day, day).keySet().forEach(report -> tells(told, report.facility(), report.register()));
        var batches = new HashMap<String, Instant>();
        facts.batches(SaleTables.SALE).forEach(batch -> batches.put(batch.id().toString(), batch.receivedAt()));
        facts.query(SaleTables.onDay(day, "select distinct facility, register, batch from sale where day = ?"), row -> {
            var received = batches.get(row.text(3));
            return received != null
                    && !received.isBefore(over(open, row.text(1), day))
                    && tells(told, row.text(1), row.text(2));
        });
        return told;
    }

    private static boolean tells(Map<String, Set<String>> told, String facility, String register) {
        return told.computeIfAbsent(facility, _ -> new HashSet<>()).add(register);
    }

    private boolean isOver(Map<String, Facility> open, String facility, LocalDate day) {
        return !clock.instant().isBefore(over(open, facility, day));
    }

    /** When the business day ends. */
    private static Instant over(Map<String, Facility> open, String facility, LocalDate day) {
        var known = open.get(facility);
        return day.plusDays(1)
                .atTime(known == null ? 0 : known.dayStarts(), 0)
                .atZone(JapaneseDates.JST)
                .toInstant();
    }
}
