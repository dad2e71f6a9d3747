package jp.tenohira.facts;

import java.io.IOException;

/** Where rows come from. */
@FunctionalInterface
public interface Rows {

    /** Writes all rows; false gives up, and nothing is kept. */
    boolean writeTo(RowWriter writer) throws IOException;
}
