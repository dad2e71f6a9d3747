package jp.tenohira.core;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.SortedMap;
import java.util.TreeMap;

/** The holidays of article 2 of the holidays act, as its table reads since 2020. */
final class HolidayLaw {

    private static final Text SEA = Text.of("海の日", "Marine Day");
    private static final Text SPORTS = Text.of("スポーツの日", "Sports Day");
    private static final Text MOUNTAIN = Text.of("山の日", "Mountain Day");

    private HolidayLaw() {}

    static SortedMap<LocalDate, Text> holidays(int year) {
        var days = new TreeMap<LocalDate, Text>();
        days.put(LocalDate.of(year, 1, 1), Text.of("元日", "New Year's Day"));
        days.put(monday(year, Month.JANUARY, 2), Text.of("成人の日", "Coming of Age Day"));
        days.put(LocalDate.of(year, 2, 11), Text.of("建国記念の日", "National Foundation Day"));
        days.put(LocalDate.of(year, 2, 23), Text.of("天皇誕生日", "Emperor's Birthday"));
        days.put(LocalDate.of(year, 3, equinox(year, 20.8431)), Text.of("春分の日", "Vernal Equinox Day"));
        days.put(LocalDate.of(year, 4, 29), Text.of("昭和の日", "Showa Day"));
        days.put(LocalDate.of(year, 5, 3), Text.of("憲法記念日", "Constitution Memorial Day"));
        days.put(LocalDate.of(year, 5, 4), Text.of("みどりの日", "Greenery Day"));
        days.put(LocalDate.of(year, 5, 5), Text.of("こどもの日", "Children's Day"));
        days.put(monday(year, Month.SEPTEMBER, 3), Text.of("敬老の日", "Respect for the Aged Day"));
        days.put(LocalDate.of(year, 9, equinox(year, 23.2488)), Text.of("秋分の日", "Autumnal Equinox Day"));
        days.put(LocalDate.of(year, 11, 3), Text.of("文化の日", "Culture Day"));
        days.put(LocalDate.of(year, 11, 23), Text.of("勤労感謝の日", "Labour Thanksgiving Day"));
        putMovable(year, days);
        return days;
    }

    /** Three holidays that the Olympic special acts (平成27年法律第33号, 令和2年法律第68号) moved in 2020 and 2021. */
    private static void putMovable(int year, TreeMap<LocalDate, Text> days) {
        days.put(
                switch (year) {
                    case 2020 -> LocalDate.of(2020, 7, 23);
                    case 2021 -> LocalDate.of(2021, 7, 22);
                    default -> monday(year, Month.JULY, 3);
                },
                SEA);
        days.put(
                switch (year) {
                    case 2020 -> LocalDate.of(2020, 8, 10);
                    case 2021 -> LocalDate.of(2021, 8, 8);
                    default -> LocalDate.of(year, 8, 11);
                },
                MOUNTAIN);
        days.put(
                switch (year) {
                    case 2020 -> LocalDate.of(2020, 7, 24);
                    case 2021 -> LocalDate.of(2021, 7, 23);
                    default -> monday(year, Month.OCTOBER, 2);
                },
                SPORTS);
    }

    private static LocalDate monday(int year, Month month, int ordinal) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, MONDAY));
    }

    /** The day of the month of an equinox between 1980 and 2099; {@code in1980} is its moment in 1980 in days. */
    private static int equinox(int year, double in1980) {
        var years = year - 1980;
        return (int) Math.floor(in1980 + 0.242194 * years - Math.floorDiv(years, 4));
    }
}
