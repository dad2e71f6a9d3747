package jp.tenohira.records;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import org.postgresql.jdbc.PgConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections that see the current municipality's rows and no others. Without a municipality a connection
 * sees nothing at all. The setting is changed only when a pooled connection served another municipality before, so a
 * city on its own server pays nothing.
 */
final class MunicipalityDataSource extends DelegatingDataSource implements AutoCloseable {

    private final Map<Connection, String> boundTo = Collections.synchronizedMap(new WeakHashMap<>());

    private final HikariDataSource pool;

    MunicipalityDataSource(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            bind(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void bind(Connection connection) throws SQLException {
        var wanted = CurrentMunicipality.find().map(Municipality::code).orElse("");
        var key = connection.unwrap(PgConnection.class);
        if (wanted.equals(boundTo.get(key))) {
            return;
        }
        boundTo.remove(key);
        try (var statement = connection.prepareStatement("select set_config('tenohira.municipality', ?, false)")) {
            statement.setString(1, wanted);
            statement.execute();
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
        boundTo.put(key, wanted);
    }
}
