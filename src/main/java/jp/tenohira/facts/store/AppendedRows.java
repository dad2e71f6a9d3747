package jp.tenohira.facts.store;

import java.sql.SQLException;
import jp.tenohira.facts.RowWriter;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Hands rows to DuckDB's appender. Millions of cells come through here: no step is an object. */
final class AppendedRows implements RowWriter {

    private final DuckDBAppender appender;
    private boolean begun;

    AppendedRows(DuckDBAppender appender) {
        this.appender = appender;
    }

    private void begin() throws SQLException {
        if (!begun) {
            appender.beginRow();
            begun = true;
        }
    }

    private static IllegalStateException misfit(SQLException e) {
        return new IllegalStateException("The row does not fit its table", e);
    }

    @Override
    public RowWriter text(@Nullable String value) {
        try {
            begin();
            if (value == null) {
                appender.appendNull();
            } else {
                appender.append(value);
            }
            return this;
        } catch (SQLException e) {
            throw misfit(e);
        }
    }

    @Override
    public RowWriter whole(long value) {
        try {
            begin();
            appender.append(value);
            return this;
        } catch (SQLException e) {
            throw misfit(e);
        }
    }

    @Override
    public RowWriter truth(@Nullable Boolean value) {
        try {
            begin();
            if (value == null) {
                appender.appendNull();
            } else {
                appender.append(value.booleanValue());
            }
            return this;
        } catch (SQLException e) {
            throw misfit(e);
        }
    }

    @Override
    public RowWriter day(long epochDay) {
        try {
            begin();
            appender.appendEpochDays(Math.toIntExact(epochDay));
            return this;
        } catch (SQLException e) {
            throw misfit(e);
        }
    }

    @Override
    public RowWriter moment(long epochMicros) {
        try {
            begin();
            appender.appendEpochMicros(epochMicros);
            return this;
        } catch (SQLException e) {
            throw misfit(e);
        }
    }

    @Override
    public void end() {
        try {
            begin();
            appender.endRow();
            begun = false;
        } catch (SQLException e) {
            throw misfit(e);
        }
    }
}
