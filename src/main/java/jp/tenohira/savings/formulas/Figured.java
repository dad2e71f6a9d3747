package jp.tenohira.savings.formulas;

import java.util.Optional;
import jp.tenohira.core.Exact;

/** Knows what the figures that formulas refer to are worth now. Empty means: no data. */
@FunctionalInterface
public interface Figured {

    Figured NONE = ref -> Optional.empty();

    Optional<Exact> value(FigureRef ref);
}
