package jp.tenohira.savings.formulas;

import java.util.Optional;
import jp.tenohira.core.Exact;

/** The exact worth of a part: minutes for a time, else a plain number. A figure without data makes the whole "no data". */
final class Evaluation {

    private Evaluation() {}

    static Optional<Exact> of(Term term, Figured figured) {
        return switch (term) {
            case Term.Time time -> Optional.of(time.minutes());
            case Term.Count count -> Optional.of(count.value());
            case Term.Measured measured -> figured.value(measured.figure());
            case Term.Group group -> of(group.inner(), figured);
            case Term.Sum sum -> {
                var total = of(sum.first(), figured);
                for (var added : sum.more()) {
                    total = total.flatMap(left -> of(added.term(), figured)
                            .map(right -> added.minus() ? left.minus(right) : left.plus(right)));
                }
                yield total;
            }
            case Term.Product product -> {
                var total = of(product.first(), figured);
                for (var factor : product.more()) {
                    total = total.flatMap(
                            left -> of(factor.term(), figured).flatMap(right -> applied(left, factor.over(), right)));
                }
                yield total;
            }
        };
    }

    private static Optional<Exact> applied(Exact left, boolean over, Exact right) {
        if (!over) {
            return Optional.of(left.times(right));
        }
        return right.isZero() ? Optional.empty() : Optional.of(left.dividedBy(right));
    }
}
