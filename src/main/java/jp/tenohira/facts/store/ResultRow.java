package jp.tenohira.facts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import jp.tenohira.facts.FactAnswer;

/** The row a result stands at. */
record ResultRow(ResultSet result) implements FactAnswer {

    @FunctionalInterface
    private interface Read<T> {
        T from(ResultSet result) throws SQLException;
    }

    private <T> T read(Read<T> read) {
        try {
            return read.from(result);
        } catch (SQLException e) {
            throw new IllegalStateException("The column is not of the kind it was asked for", e);
        }
    }

    @Override
    public int columns() {
        return read(rs -> rs.getMetaData().getColumnCount());
    }

    @Override
    public String text(int column) {
        return read(rs -> {
            var value = rs.getString(column);
            return value == null ? "" : value;
        });
    }

    @Override
    public long whole(int column) {
        return read(rs -> rs.getLong(column));
    }

    @Override
    public Optional<LocalDate> day(int column) {
        return read(rs -> Optional.ofNullable(rs.getObject(column, LocalDate.class)));
    }
}
