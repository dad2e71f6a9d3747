package jp.tenohira.procedures;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import jp.tenohira.procedures.Reception.Period;
import jp.tenohira.procedures.forms.definition.ReceptionRule;

/** The receptions of a procedure: those that were, the one that is, those that are announced. */
public record Receptions(List<Reception> all) {

    public static final Receptions NONE = new Receptions(List.of());

    public Receptions {
        all = List.copyOf(all);
    }

    public static Receptions of(Reception... all) {
        return new Receptions(List.of(all));
    }

    /** Those that a form definition states. */
    public static Receptions stated(List<ReceptionRule> rules) {
        return new Receptions(rules.stream()
                .<Reception>map(rule -> switch (rule) {
                    case ReceptionRule.Period period -> new Period(period.opensAt(), period.closesAt());
                    case ReceptionRule.FollowingTheClock f ->
                        new Reception.FollowingTheClock(f.daysBefore(), f.daysAfter(), f.opens(), f.closes());
                })
                .toList());
    }

    /** What a resident is told at this moment. */
    public sealed interface Standing {
        record Open(Period period) implements Standing {}

        record Upcoming(Period period) implements Standing {}

        record Closed(Period last) implements Standing {}

        /** No period is stated. */
        record Unstated() implements Standing {}
    }

    public boolean isOpen(Instant now) {
        return acceptsAt(now, now);
    }

    /**
     * Whether an application filed at that moment, now or in the past, was or is in time.
     *
     * @param now the moment that receptions following the clock follow
     */
    public boolean acceptsAt(Instant moment, Instant now) {
        return all.stream().anyMatch(reception -> reception.at(now).contains(moment));
    }

    /** The open period that ends last, else the next to open, else the last that was. */
    public Standing standing(Instant now) {
        var periods = all.stream().map(reception -> reception.at(now)).toList();
        var latest = Comparator.comparing(Period::closesAt);
        var open = periods.stream().filter(p -> p.contains(now)).max(latest);
        if (open.isPresent()) {
            return new Standing.Open(open.get());
        }
        var next = periods.stream().filter(p -> p.opensAt().isAfter(now)).min(Comparator.comparing(Period::opensAt));
        if (next.isPresent()) {
            return new Standing.Upcoming(next.get());
        }
        return periods.stream().max(latest).<Standing>map(Standing.Closed::new).orElseGet(Standing.Unstated::new);
    }
}
