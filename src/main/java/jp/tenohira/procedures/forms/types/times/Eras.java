package jp.tenohira.procedures.forms.types.times;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Years in Japanese eras. */
final class Eras {

    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("Gy年", Locale.JAPAN);

    private Eras() {}

    static String of(LocalDate date) {
        if (date.isBefore(FIRST)) {
            return "明治以前";
        }
        return YEAR.format(JapaneseDate.from(date)).replaceFirst("(?<=\\D)1年$", "元年");
    }
}
