package jp.tenohira.ui.fields;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date, typed as three numbers that are kept as typed; sent as {@code name.year}, {@code name.month}, {@code name.day}.
 *
 * @param birth a birth date, which the browser may fill in
 * @param eras whether the year may also be given in an era, which is then sent as {@code name.era}
 * @param era the era chosen; empty for the Western calendar
 * @param own whether it is the date of who is typing
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
        boolean birth,
        boolean eras,
        String era,
        boolean own)
        implements Field {

    /** A date in the Western calendar only. */
    public DateField(
            String id,
            String name,
            String label,
            @Nullable String hint,
            @Nullable String error,
            boolean required,
            String year,
            String month,
            String day,
            boolean birth) {
        this(id, name, label, hint, error, required, year, month, day, birth, false, "", false);
    }

    /** The eras one may choose, the present one first, by the letter that is sent. */
    public static final List<String> ERAS = List.of("R", "H", "S", "T", "M");

    private static final DateTimeFormatter ERA = DateTimeFormatter.ofPattern("Gy年M月d日", Locale.JAPAN);

    /** The typed date with its era, such as 平成29年5月3日; null while it is not a date. */
    public @Nullable String inEra() {
        if (!era.isEmpty()) {
            return null;
        }
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
