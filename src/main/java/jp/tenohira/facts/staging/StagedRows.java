package jp.tenohira.facts.staging;

import java.io.Closeable;
import java.util.List;
import java.util.function.Function;
import jp.tenohira.facts.FactAnswer;
import jp.tenohira.facts.FactQuery;

/** Rows that lie ready in files and count for nothing until they are appended. Closing drops what was not. */
public interface StagedRows extends Closeable {

    /** The table they are asked by. */
    String NAME = "incoming";

    /** Asks them, beside what counts in the tables of the query. */
    <T> List<T> query(FactQuery query, Function<FactAnswer, T> each);
}
