package jp.tenohira.facts;

import java.io.IOException;
import java.util.Optional;
import jp.tenohira.facts.staging.StagedRows;

/** Where rows come from. */
@FunctionalInterface
public interface Rows {

    /** Writes all rows; false gives up, and nothing is kept. */
    boolean writeTo(RowWriter writer) throws IOException;

    /** The same rows as a file that the engine may read by itself, which is several times faster. */
    default Optional<? extends Plain> plain() throws IOException {
        return Optional.empty();
    }

    /** The same rows where they lie ready; then nothing is read any more. */
    default Optional<StagedRows> staged() {
        return Optional.empty();
    }
}
