package jp.tenohira.savings.formulas;

import java.util.List;
import java.util.stream.Stream;

/** What a part of a formula measures. */
sealed interface Dimension {

    record OfTime() implements Dimension {}

    /** @param units sorted; empty for a bare number */
    record OfCount(List<String> units) implements Dimension {
        public OfCount {
            units = units.stream().filter(unit -> !unit.isEmpty()).sorted().toList();
        }

        OfCount and(OfCount other) {
            return new OfCount(
                    Stream.concat(units.stream(), other.units.stream()).toList());
        }
    }

    Dimension TIME = new OfTime();

    static Dimension count(String unit) {
        return new OfCount(List.of(unit));
    }
}
