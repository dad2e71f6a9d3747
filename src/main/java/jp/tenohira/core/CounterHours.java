package jp.tenohira.core;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Set;

/**
 * When the counters of the city hall are open (開庁時間): Monday to Friday from 8:30:00 up to, but not including, 17:15:00 Japan
 * time; closed on national holidays and from December 29 to January 3 (the usual ordinance on days off, after 行政機関の休日に
 * 関する法律 article 1). So 8:30:00 is inside, 17:14:59.999 is inside, and 17:15:00 is outside.
 */
public final class CounterHours {

    public static final LocalTime OPENS = LocalTime.of(8, 30);
    public static final LocalTime CLOSES = LocalTime.of(17, 15);

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final MonthDay YEAR_END_FROM = MonthDay.of(12, 29);
    private static final MonthDay NEW_YEAR_TO = MonthDay.of(1, 3);

    private CounterHours() {}

    public static boolean areOpenAt(Instant moment) {
        return areOpenAt(LocalDateTime.ofInstant(moment, JapaneseDates.JST));
    }

    /** The same for a date and time of Japan. */
    public static boolean areOpenAt(LocalDateTime inJapan) {
        var time = inJapan.toLocalTime();
        return areOpenOn(inJapan.toLocalDate()) && !time.isBefore(OPENS) && time.isBefore(CLOSES);
    }

    /** Whether the counters open at all on this day. */
    public static boolean areOpenOn(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !isYearEnd(day) && !Holidays.isHoliday(day);
    }

    private static boolean isYearEnd(LocalDate day) {
        var monthDay = MonthDay.from(day);
        return !monthDay.isBefore(YEAR_END_FROM) || !monthDay.isAfter(NEW_YEAR_TO);
    }
}
