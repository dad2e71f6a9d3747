package jp.tenohira.payments.sales.takings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.History;
import jp.tenohira.payments.TakingsSource;
import jp.tenohira.payments.Till;
import jp.tenohira.payments.sales.lists.Facility;
import jp.tenohira.payments.sales.lists.Register;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.payments.sales.receipts.DayReport.RegisterDay;
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

    /** What is known now of business days: the lists and what was told are read once. */
    Known within(LocalDate from, LocalDate to) {
        return new Known(
                lists.registers(),
                lists.facilities(),
                new Kept(facts).reports(from, to).keySet(),
                received(from, to),
                clock.instant());
    }

    /** When the last receipts of each register and day came. */
    private Map<RegisterDay, Instant> received(LocalDate from, LocalDate to) {
        var batches = new HashMap<String, Instant>();
        facts.batches(SaleTables.SALE).forEach(batch -> batches.put(batch.id().toString(), batch.receivedAt()));
        var received = new HashMap<RegisterDay, Instant>();
        var query = SaleTables.onDays(
                from, to, "select distinct facility, register, day, batch from sale where day >= ? and day <= ?");
        facts.query(query, row -> {
            var at = batches.get(row.text(4));
            return at != null
                    && received.merge(
                                    new RegisterDay(
                                            row.text(1), row.text(2), row.day(3).orElseThrow()),
                                    at,
                                    (some, other) -> some.isAfter(other) ? some : other)
                            != null;
        });
        return received;
    }

    record Known(
            List<Register> registers,
            History<Facility> facilities,
            Set<RegisterDay> reported,
            Map<RegisterDay, Instant> received,
            Instant now)
            implements TakingsSource.Missing {

        @Override
        public boolean complete(String facility, LocalDate day) {
            var over =
                    over(facilities.on(facility, day).map(Facility::dayStarts).orElse(0), day);
            return registers.stream()
                    .filter(register -> register.facility().equals(facility) && register.inService(day))
                    .allMatch(register -> told(new RegisterDay(facility, register.code(), day), over));
        }

        private boolean told(RegisterDay of, Instant over) {
            var at = received.get(of);
            return reported.contains(of) || at != null && !at.isBefore(over);
        }

        /** Of facilities that were neither closed for good nor regularly shut on the day. */
        @Override
        public Set<Till> silent(LocalDate day) {
            return facilities.spans().stream()
                    .filter(span -> span.holds(day) && day.isBefore(span.entry().until()))
                    .map(History.Span::entry)
                    .filter(facility -> !facility.shut().on(day))
                    .filter(facility ->
                            !now.isBefore(over(facility.dayStarts(), day)) && !complete(facility.code(), day))
                    .map(facility -> new Till(facility.section(), facility.code()))
                    .collect(Collectors.toSet());
        }

        /** When the business day ends. */
        private static Instant over(int dayStarts, LocalDate day) {
            return day.plusDays(1)
                    .atTime(dayStarts, 0)
                    .atZone(JapaneseDates.JST)
                    .toInstant();
        }
    }
}
