package jp.tenohira.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The national holidays of Japan (休日 under 国民の祝日に関する法律 article 3): the holidays of article 2, the substitute day after one
 * that falls on a Sunday, and the day between two of them. Follows the law in force since 2020 with the days that the special
 * Olympic acts moved in 2020 and 2021. The equinoxes follow the usual approximation of the National Astronomical
 * Observatory's almanac, which the Cabinet's yearly announcement (暦要項) has agreed with so far.
 *
 * <p>Checked day by day against the Cabinet Office's list. (The Jollyday library was tried first; its Japanese calendar knows neither the
 * equinoxes nor the substitute days.)
 */
public final class Holidays {

    public static final int FIRST_YEAR = 2020;
    public static final int LAST_YEAR = 2099;

    private static final Text SUBSTITUTE = Text.of("休日(振替休日)", "Substitute holiday");
    private static final Text BETWEEN = Text.of("休日(国民の休日)", "National day of rest");
    private static final Map<Integer, Map<LocalDate, Text>> YEARS = new ConcurrentHashMap<>();

    private Holidays() {}

    public static boolean isHoliday(LocalDate day) {
        return ofYear(day.getYear()).containsKey(day);
    }

    /** The holiday's name, when the day is one. */
    public static Optional<Text> on(LocalDate day) {
        return Optional.ofNullable(ofYear(day.getYear()).get(day));
    }

    /** All days off of a year, in order. Years before 2020 were under another law and are refused. */
    public static Map<LocalDate, Text> ofYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "Holidays are known for %d to %d, not for %d".formatted(FIRST_YEAR, LAST_YEAR, year));
        }
        return YEARS.computeIfAbsent(year, Holidays::daysOff);
    }

    private static Map<LocalDate, Text> daysOff(int year) {
        var national = HolidayLaw.holidays(year);
        var off = new TreeMap<>(national);
        for (var day : national.keySet()) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                var next = day.plusDays(1);
                while (national.containsKey(next)) {
                    next = next.plusDays(1);
                }
                off.put(next, SUBSTITUTE);
            }
            var between = day.plusDays(1);
            if (national.containsKey(between.plusDays(1))) {
                off.putIfAbsent(between, BETWEEN);
            }
        }
        return Collections.unmodifiableSortedMap(off);
    }
}
