package jp.tenohira.applications.path;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.CounterHours;
import jp.tenohira.core.JapaneseDates;
import org.jspecify.annotations.Nullable;

/**
 * The times at which a case lay with the city. A working day counts when the case lay with the city as the day began in
 * Japan: so neither the day of arrival counts (民法 article 140) nor the day on which mended answers come back.
 */
public record WorkingClock(List<Span> spans) {

    private static final int LONGEST_YEARS = 10;

    public static final WorkingClock NEVER = new WorkingClock(List.of());

    /** @param until exclusive; null while it still lies with the city */
    public record Span(Instant from, @Nullable Instant until) {

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && (until == null || moment.isBefore(until));
        }
    }

    public WorkingClock {
        spans = List.copyOf(spans);
    }

    public boolean running() {
        return !spans.isEmpty() && spans.getLast().until() == null;
    }

    public WorkingClock started(Instant at) {
        if (running()) {
            return this;
        }
        var more = new ArrayList<>(spans);
        more.add(new Span(at, null));
        return new WorkingClock(more);
    }

    public WorkingClock stopped(Instant at) {
        if (!running()) {
            return this;
        }
        var ended = new ArrayList<>(spans.subList(0, spans.size() - 1));
        ended.add(new Span(spans.getLast().from(), at));
        return new WorkingClock(ended);
    }

    /** The working days used up to and including a day. */
    public int used(LocalDate day) {
        if (spans.isEmpty()) {
            return 0;
        }
        var used = 0;
        for (var d = day(spans.getFirst().from()).plusDays(1); !d.isAfter(day); d = d.plusDays(1)) {
            used += counts(d) ? 1 : 0;
        }
        return used;
    }

    /** The day that is the last of so many working days; empty while the clock stands still before it is reached. */
    public Optional<LocalDate> due(int days) {
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        var left = days;
        var day = day(spans.getFirst().from());
        var last = running() ? day.plusYears(LONGEST_YEARS) : lastDay();
        while (left > 0 && day.isBefore(last)) {
            day = day.plusDays(1);
            left -= counts(day) ? 1 : 0;
        }
        return left == 0 ? Optional.of(day) : Optional.empty();
    }

    private boolean counts(LocalDate day) {
        var begins = day.atTime(LocalTime.MIN).atZone(JapaneseDates.JST).toInstant();
        return CounterHours.areOpenOn(day) && spans.stream().anyMatch(span -> span.holds(begins));
    }

    private LocalDate lastDay() {
        var until = spans.getLast().until();
        return day(until == null ? spans.getLast().from() : until);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, JapaneseDates.JST);
    }
}
