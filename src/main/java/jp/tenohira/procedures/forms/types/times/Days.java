package jp.tenohira.procedures.forms.types.times;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Days written YYYY-MM-DD, read without exceptions: this runs for every date of every application. */
public final class Days {

    private Days() {}

    public static boolean written(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            var c = text.charAt(i);
            if (i != 4 && i != 7 && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    public static Optional<LocalDate> parse(String text) {
        var year = Integer.parseInt(text, 0, 4, 10);
        var month = Integer.parseInt(text, 5, 7, 10);
        var day = Integer.parseInt(text, 8, 10, 10);
        if (month < 1 || month > 12 || day < 1 || !YearMonth.of(year, month).isValidDay(day)) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(year, month, day));
    }
}
