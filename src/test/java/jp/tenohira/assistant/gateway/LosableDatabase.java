package jp.tenohira.assistant.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The database of the city hall, which a test can take away and give back. */
final class LosableDatabase extends DelegatingDataSource {

    private final AtomicInteger refused = new AtomicInteger();
    private volatile int left = Integer.MAX_VALUE;

    LosableDatabase(DataSource database) {
        super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (left <= 0) {
            refused.incrementAndGet();
            throw new SQLException("The database is away");
        }
        left--;
        return super.getConnection();
    }

    /** It is there for so many statements more. */
    void loseAfter(int statements) {
        left = statements;
    }

    void giveBack() {
        left = Integer.MAX_VALUE;
    }

    /** How often it was asked in vain. */
    int refused() {
        return refused.get();
    }

    JdbcClient jdbc() {
        return JdbcClient.create(this);
    }
}
