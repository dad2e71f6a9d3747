package jp.tenohira.procedures;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
                    case ReceptionRule.Period p -> new Period(p.opensAt(), p.closesAt(), p.grace());
                    case ReceptionRule.Every e ->
                        new Reception.Every(e.firstOpensAt(), e.days(), e.openDays(), e.grace());
                    case ReceptionRule.FollowingTheClock f ->
                        new Reception.FollowingTheClock(
                                f.daysBefore(), f.daysAfter(), f.opens(), f.closes(), f.grace());
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
        return receiving(moment, Optional.empty(), now).isPresent();
    }

    /**
     * The period that an application filed at that moment belongs to: the one in whose grace it comes when it was begun
     * before the closing, else the open one that ends last.
     *
     * @param startedAt when it was begun, as this city hall noted it; a client's own word gives no grace
     */
    public Optional<Period> receiving(Instant moment, Optional<Instant> startedAt, Instant now) {
        return startedAt
                .flatMap(started -> periods(started, now)
                        .filter(period -> period.graces(started, moment))
                        .max(Comparator.comparing(Period::closesAt)))
                .or(() -> periods(moment, now)
                        .filter(period -> period.contains(moment))
                        .max(Comparator.comparing(Period::closesAt)));
    }

    private Stream<Period> periods(Instant moment, Instant now) {
        return all.stream().flatMap(reception -> reception.around(moment, now).stream());
    }

    /** The open period that ends last, else the next to open, else the last that was. */
    public Standing standing(Instant now) {
        var periods = periods(now, now).toList();
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
