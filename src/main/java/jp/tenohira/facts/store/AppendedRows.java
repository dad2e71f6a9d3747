package jp.tenohira.facts.store;

import java.sql.SQLException;
import jp.tenohira.facts.RowWriter;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Hands rows to DuckDB's appender. */
final class AppendedRows implements RowWriter {

    private final DuckDBAppender appender;
    private boolean begun;

    AppendedRows(DuckDBAppender appender) {
        this.appender = appender;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }

    private RowWriter put(Step step) {
        try {
            if (!begun) {
                appender.beginRow();
                begun = true;
            }
            step.run();
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException("The row does not fit its table", e);
        }
    }

    @Override
    public RowWriter text(@Nullable String value) {
        return put(() -> {
            if (value == null) {
                appender.appendNull();
            } else {
                appender.append(value);
            }
        });
    }

    @Override
    public RowWriter whole(long value) {
        return put(() -> appender.append(value));
    }

    @Override
    public RowWriter truth(@Nullable Boolean value) {
        return put(() -> {
            if (value == null) {
                appender.appendNull();
            } else {
                appender.append(value.booleanValue());
            }
        });
    }

    @Override
    public RowWriter day(long epochDay) {
        return put(() -> appender.appendEpochDays(Math.toIntExact(epochDay)));
    }

    @Override
    public RowWriter moment(long epochMicros) {
        return put(() -> appender.appendEpochMicros(epochMicros));
    }

    @Override
    public void end() {
        put(appender::endRow);
        begun = false;
    }
}
