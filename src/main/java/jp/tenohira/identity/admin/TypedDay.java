package jp.tenohira.identity.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.JapaneseDates;
import org.jspecify.annotations.Nullable;

/** A day of a search as it was typed: left empty, a date, or neither. */
record TypedDay(String year, String month, String day) {

    static TypedDay of(Map<String, String> asked, String name) {
        return new TypedDay(
                asked.getOrDefault(name + ".year", "").strip(),
                asked.getOrDefault(name + ".month", "").strip(),
                asked.getOrDefault(name + ".day", "").strip());
    }

    boolean empty() {
        return year.isEmpty() && month.isEmpty() && day.isEmpty();
    }

    boolean wrong() {
        return !empty() && date().isEmpty();
    }

    Optional<LocalDate> date() {
        try {
            var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() >= 1900 && date.getYear() <= 9999 ? Optional.of(date) : Optional.empty();
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The start of the day in Japan, or of one some days later; null without a date. */
    @Nullable
    Instant start(int daysLater) {
        return date().map(date ->
                        date.plusDays(daysLater).atStartOfDay(JapaneseDates.JST).toInstant())
                .orElse(null);
    }
}
