package jp.tenohira.procedures.forms.types.quantities;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import jp.tenohira.procedures.forms.definition.reading.Place;

/** Whole numbers from a least to a most, of things or of yen. */
public record WholeNumbers(long min, long max) {

    private static final long MOST = 999_999_999_999L;
    private static final List<Long> STEPS =
            List.of(0L, 1L, 2L, 3L, 5L, 10L, 30L, 100L, 1_000L, 10_000L, 100_000L, 1_000_000L);

    /** The limits {@code min} (0 where not stated) and {@code max} of a question. */
    static WholeNumbers read(Place question) {
        var range = new WholeNumbers(question.number("min", 0, -MOST, MOST), question.number("max", MOST, -MOST, MOST));
        if (range.min > range.max) {
            question.at("max").wrong("min(" + range.min + ")以上の数を書いてください。", "expected at least the min, " + range.min);
        }
        return range;
    }

    /** The number that these digits write, within the limits or not; empty when they write none. */
    static Optional<Long> written(String digits) {
        return digits.matches("-?[0-9]{1,12}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    boolean has(Object value) {
        return value instanceof Long number && number >= min && number <= max;
    }

    Map<String, Object> schema() {
        return Map.of("type", "integer", "minimum", min, "maximum", max);
    }

    List<Object> samples() {
        var some = new TreeSet<>(List.of(min, max));
        STEPS.forEach(step -> some.add(Math.clamp(min + step, min, max)));
        return List.copyOf(some);
    }
}
