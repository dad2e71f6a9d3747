package jp.tenohira.facts;

import org.jspecify.annotations.Nullable;

/** Takes rows one by one, each column in the order of the table. */
public interface RowWriter {

    RowWriter text(@Nullable String value);

    RowWriter whole(long value);

    RowWriter truth(@Nullable Boolean value);

    /** @param epochDay days since 1970-01-01 */
    RowWriter day(long epochDay);

    /** @param epochMicros microseconds since 1970-01-01T00:00Z */
    RowWriter moment(long epochMicros);

    /** Ends the row. */
    void end();
}
