package jp.tenohira.figures.formulas;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.Exact;

/** An exact formula over metrics. A missing metric, or a division by zero, makes the result "no data". */
public sealed interface Formula {

    record Number(Exact value) implements Formula {}

    record Measured(String metric) implements Formula {}

    record Operation(Formula left, Operator operator, Formula right) implements Formula {}

    enum Operator {
        PLUS("+", "+"),
        MINUS("-", "−"),
        TIMES("*", "×"),
        OVER("/", "÷");

        private final String written;
        private final String shown;

        Operator(String written, String shown) {
            this.written = written;
            this.shown = shown;
        }

        String written() {
            return written;
        }

        /** The sign that readers know. */
        public String shown() {
            return shown;
        }
    }

    /** Reads a formula as it is written; a wrong one is refused with the place marked. */
    static Formula read(String text) throws WrongFormula {
        return FormulaParser.parse(text);
    }

    default Optional<Exact> value(Map<String, Exact> measured) {
        return switch (this) {
            case Number(var value) -> Optional.of(value);
            case Measured(var metric) -> Optional.ofNullable(measured.get(metric));
            case Operation(var left, var operator, var right) ->
                left.value(measured).flatMap(a -> right.value(measured).flatMap(b -> apply(a, operator, b)));
        };
    }

    /** The metrics it needs, in the order of their first mention. */
    default Set<String> metrics() {
        var found = new LinkedHashSet<String>();
        collect(this, found);
        return found;
    }

    private static void collect(Formula formula, Set<String> found) {
        switch (formula) {
            case Number ignored -> {}
            case Measured(var metric) -> found.add(metric);
            case Operation(var left, var operator, var right) -> {
                collect(left, found);
                collect(right, found);
            }
        }
    }

    private static Optional<Exact> apply(Exact a, Operator operator, Exact b) {
        return switch (operator) {
            case PLUS -> Optional.of(a.plus(b));
            case MINUS -> Optional.of(a.minus(b));
            case TIMES -> Optional.of(a.times(b));
            case OVER -> b.isZero() ? Optional.empty() : Optional.of(a.dividedBy(b));
        };
    }
}
