package jp.tenohira.procedures.forms.types.times;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tenohira.procedures.forms.definition.reading.Place;

/** A limit of a date: a day, {@code today}, or a distance from it such as {@code today-18y}, {@code today+30d}. */
public record DateBound(Optional<LocalDate> fixed, Period distance) {

    private static final Pattern RELATIVE = Pattern.compile("today(?:([+-][0-9]{1,4})([dmy]))?");

    public static Optional<DateBound> read(Place question, String key) {
        return question.optionalText(key).flatMap(written -> {
            var relative = RELATIVE.matcher(written);
            if (relative.matches()) {
                return Optional.of(new DateBound(Optional.empty(), distance(relative.group(1), relative.group(2))));
            }
            try {
                return Optional.of(new DateBound(Optional.of(LocalDate.parse(written)), Period.ZERO));
            } catch (DateTimeParseException e) {
                question.at(key)
                        .wrong(
                                "日付は 2017-04-02、または today、today-18y、today+30d のように書いてください。",
                                "expected a day such as 2017-04-02, or today, today-18y, today+30d");
                return Optional.empty();
            }
        });
    }

    public LocalDate on(LocalDate today) {
        return fixed.orElseGet(() -> today.plus(distance));
    }

    private static Period distance(@org.jspecify.annotations.Nullable String number, String unit) {
        if (number == null) {
            return Period.ZERO;
        }
        var count = Integer.parseInt(number);
        return switch (unit) {
            case "d" -> Period.ofDays(count);
            case "m" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }
}
