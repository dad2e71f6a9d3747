package jp.tenohira.ui.fields;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date, typed as three numbers that are kept as typed; sent as {@code name.year}, {@code name.month}, {@code name.day}.
 *
 * @param birth a birth date, which the browser may fill in
 */
public record DateField(
        String id,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean required,
        String year,
        String month,
        String day,
        boolean birth)
        implements Field {

    private static final DateTimeFormatter ERA = DateTimeFormatter.ofPattern("Gy年M月d日", Locale.JAPAN);

    /** The typed date with its era, such as 平成29年5月3日; null while it is not a date. */
    public @Nullable String inEra() {
        try {
            var date = LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip()));
            return ERA.format(JapaneseDate.from(date));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    public @Nullable String autocomplete(String part) {
        return birth ? "bday-" + part : null;
    }
}
