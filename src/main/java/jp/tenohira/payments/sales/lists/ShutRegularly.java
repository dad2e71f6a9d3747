package jp.tenohira.payments.sales.lists;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.core.Holidays;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/**
 * When a facility is shut as a rule (定休日).
 *
 * @param holidays whether on national holidays too
 * @param turnOfYear whether from December 29 to January 3 too
 */
public record ShutRegularly(Set<DayOfWeek> weekdays, boolean holidays, boolean turnOfYear) {

    static final ShutRegularly NEVER = new ShutRegularly(Set.of(), false, false);
    private static final Text HOLIDAYS = Text.of("祝日", "holidays");
    private static final Text TURN_OF_YEAR = Text.of("年末年始", "turn of the year");
    private static final int FIRST_OF_DECEMBER = 29;
    private static final int LAST_OF_JANUARY = 3;

    public ShutRegularly {
        weekdays = weekdays.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(weekdays));
    }

    public boolean on(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek())
                || holidays && holiday(day)
                || turnOfYear
                        && (day.getMonthValue() == 12 && day.getDayOfMonth() >= FIRST_OF_DECEMBER
                                || day.getMonthValue() == 1 && day.getDayOfMonth() <= LAST_OF_JANUARY);
    }

    /** Outside the years whose holidays are known there are none. */
    private static boolean holiday(LocalDate day) {
        return day.getYear() >= Holidays.FIRST_YEAR && day.getYear() <= Holidays.LAST_YEAR && Holidays.isHoliday(day);
    }

    /** Days named in Japanese or English, with commas: 月曜、祝日、年末年始. Empty where one of them is none. */
    public static Optional<ShutRegularly> read(String text) {
        var weekdays = EnumSet.noneOf(DayOfWeek.class);
        var holidays = false;
        var turnOfYear = false;
        for (var word : text.split("[,、・,]", -1)) {
            var day = weekday(word.strip());
            if (day.isPresent()) {
                weekdays.add(day.get());
            } else if (means(HOLIDAYS, word)) {
                holidays = true;
            } else if (means(TURN_OF_YEAR, word)) {
                turnOfYear = true;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new ShutRegularly(weekdays, holidays, turnOfYear));
    }

    private static boolean means(Text text, String word) {
        return text.in(Lang.JA).equals(word.strip()) || text.in(Lang.EN).equalsIgnoreCase(word.strip());
    }

    private static Optional<DayOfWeek> weekday(String word) {
        return List.of(DayOfWeek.values()).stream()
                .filter(day -> List.of(TextStyle.SHORT, TextStyle.FULL).stream()
                        .anyMatch(style -> day.getDisplayName(style, Locale.ENGLISH)
                                        .equalsIgnoreCase(word)
                                || day.getDisplayName(style, Locale.JAPANESE).equals(word)
                                || word.equals(day.getDisplayName(TextStyle.SHORT, Locale.JAPANESE) + "曜")))
                .findFirst();
    }

    /** As it is read again. */
    public String in(Lang lang) {
        var words = new ArrayList<String>();
        var locale = lang == Lang.JA ? Locale.JAPANESE : Locale.ENGLISH;
        weekdays.stream().sorted().forEach(day -> words.add(day.getDisplayName(TextStyle.SHORT, locale)));
        if (holidays) {
            words.add(HOLIDAYS.in(lang));
        }
        if (turnOfYear) {
            words.add(TURN_OF_YEAR.in(lang));
        }
        return words.stream().collect(Collectors.joining(lang == Lang.JA ? "、" : ", "));
    }
}
