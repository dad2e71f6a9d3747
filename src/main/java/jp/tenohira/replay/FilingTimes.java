package jp.tenohira.replay;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.tenohira.core.CounterHours;
import jp.tenohira.replay.Scenario.Times;

/** Draws the moments of filing: exactly as many inside and outside counter hours as the scenario says, in the order of time. */
final class FilingTimes {

    private FilingTimes() {}

    static List<LocalDateTime> draw(Times times, Random random) {
        var inside = new Minutes();
        var outside = new Minutes();
        for (var minute = times.from(); minute.isBefore(times.to()); minute = minute.plusMinutes(1)) {
            (CounterHours.areOpenAt(minute) ? inside : outside).add(minute, weight(times, minute));
        }
        var drawn = new ArrayList<LocalDateTime>();
        for (int i = 0; i < times.inside(); i++) {
            drawn.add(inside.draw(random));
        }
        for (int i = 0; i < times.outside(); i++) {
            drawn.add(outside.draw(random));
        }
        drawn.sort(null);
        return List.copyOf(drawn);
    }

    private static long weight(Times times, LocalDateTime minute) {
        var day = minute.toLocalDate();
        var kind = CounterHours.areOpenOn(day) ? "open" : "closed";
        var ofDay = times.days().getOrDefault(kind, 1);
        if (day.equals(times.from().toLocalDate())) {
            ofDay = times.days().getOrDefault("first", ofDay);
        } else if (day.equals(times.to().toLocalDate())) {
            ofDay = times.days().getOrDefault("last", ofDay);
        }
        return (long) ofDay * times.hours().get(minute.getHour());
    }

    /** Minutes with weights; counter hours begin and end on whole minutes, so any second of a minute is on its side. */
    private static final class Minutes {

        private final List<LocalDateTime> minutes = new ArrayList<>();
        private final List<Long> upTo = new ArrayList<>();
        private long sum;

        void add(LocalDateTime minute, long weight) {
            if (weight > 0) {
                sum += weight;
                minutes.add(minute);
                upTo.add(sum);
            }
        }

        LocalDateTime draw(Random random) {
            var at = random.nextLong(sum);
            int low = 0;
            for (int high = upTo.size() - 1; low < high; ) {
                int middle = (low + high) / 2;
                if (upTo.get(middle) > at) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return minutes.get(low).plus(random.nextInt(60_000), ChronoUnit.MILLIS);
        }
    }
}
