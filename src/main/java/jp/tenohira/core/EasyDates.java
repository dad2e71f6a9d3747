package jp.tenohira.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import jp.tenohira.core.wording.Annotations;

/** Dates and times in やさしい日本語: the western year, every kanji with its reading. */
final class EasyDates {

    private static final List<String> DAYS =
            List.of("ついたち", "ふつか", "みっか", "よっか", "いつか", "むいか", "なのか", "ようか", "ここのか", "とおか");

    private static final List<String> WEEKDAYS =
            List.of("{月|げつ}", "{火|か}", "{水|すい}", "{木|もく}", "{金|きん}", "{土|ど}", "{日|にち}");

    private EasyDates() {}

    static String date(LocalDate day) {
        var dayOfMonth = day.getDayOfMonth();
        return Annotations.ofReadings(
                "%d{年|ねん}%d{月|がつ}%s".formatted(day.getYear(), day.getMonthValue(), dayOfMonth(dayOfMonth)));
    }

    static String weekday(DayOfWeek day) {
        return Annotations.ofReadings(WEEKDAYS.get(day.ordinal()));
    }

    static String time(LocalTime time) {
        var minute = time.getMinute();
        return Annotations.ofReadings(
                time.getHour() + "{時|じ}" + (minute == 0 ? "" : minute + "{分|" + minuteReading(minute) + "}"));
    }

    /** The days up to the tenth, 14, 20 and 24 have names of their own. */
    private static String dayOfMonth(int day) {
        if (day <= DAYS.size()) {
            return "{" + day + "日|" + DAYS.get(day - 1) + "}";
        }
        return switch (day) {
            case 14 -> "{14日|じゅうよっか}";
            case 20 -> "{20日|はつか}";
            case 24 -> "{24日|にじゅうよっか}";
            default -> day + "{日|にち}";
        };
    }

    private static String minuteReading(int minute) {
        return switch (minute % 10) {
            case 0, 1, 3, 4, 6, 8 -> "ぷん";
            default -> "ふん";
        };
    }
}
