package jp.tenohira.savings.formulas;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import jp.tenohira.core.Exact;

/** Formulas in one manner of writing: half-width digits without separators, × and ÷, notes in brackets. */
final class Writing {

    private Writing() {}

    static String of(Term term) {
        return switch (term) {
            case Term.Time time ->
                time.pieces().stream()
                                .map(piece ->
                                        number(piece.number()) + piece.unit().sign())
                                .collect(Collectors.joining())
                        + (time.per().isEmpty() ? "" : "/" + time.per())
                        + notes(time.notes());
            case Term.Count count -> number(count.number()) + count.unit() + notes(count.notes());
            case Term.Measured measured -> measured.figure() + measured.unit() + notes(measured.notes());
            case Term.Group group -> "(" + of(group.inner()) + ")" + notes(group.notes());
            case Term.Sum sum ->
                of(sum.first())
                        + sum.more().stream()
                                .map(added -> (added.minus() ? "-" : "+") + of(added.term()))
                                .collect(Collectors.joining());
            case Term.Product product ->
                of(product.first())
                        + product.more().stream()
                                .map(factor -> (factor.over() ? "÷" : "×") + of(factor.term()))
                                .collect(Collectors.joining());
        };
    }

    /** A number that was read from decimal digits always has an end. */
    static String number(Exact number) {
        var decimal = new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator()));
        return decimal.stripTrailingZeros().toPlainString();
    }

    private static String notes(List<String> notes) {
        return notes.stream().map(note -> "(" + note + ")").collect(Collectors.joining());
    }
}
