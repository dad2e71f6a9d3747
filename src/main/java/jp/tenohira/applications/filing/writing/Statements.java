package jp.tenohira.applications.filing.writing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Runs statements whose parameters are whole columns, in the caller's transaction. */
@Component
class Statements {

    private final JdbcTemplate jdbc;

    Statements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    interface Reading<T> {
        T from(ResultSet rs) throws SQLException;
    }

    <T> List<T> query(String sql, Reading<T> reading, Column... columns) {
        ConnectionCallback<List<T>> work = connection -> {
            try (var statement = prepared(connection, sql, columns);
                    var rs = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (rs.next()) {
                    rows.add(reading.from(rs));
                }
                return rows;
            }
        };
        var rows = jdbc.execute(work);
        return rows == null ? List.of() : rows;
    }

    void update(String sql, Column... columns) {
        ConnectionCallback<Integer> work = connection -> {
            try (var statement = prepared(connection, sql, columns)) {
                return statement.executeUpdate();
            }
        };
        jdbc.execute(work);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Column... columns)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < columns.length; i++) {
            if (columns[i].value() instanceof Object[] values) {
                statement.setArray(i + 1, connection.createArrayOf(columns[i].type(), values));
            } else {
                statement.setObject(i + 1, columns[i].value());
            }
        }
        return statement;
    }
}
