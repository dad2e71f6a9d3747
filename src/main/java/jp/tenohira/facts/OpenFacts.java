package jp.tenohira.facts;

import java.nio.file.Path;
import java.time.Clock;
import jp.tenohira.facts.store.FactsSettings;
import jp.tenohira.facts.store.StoredFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The facts of a data directory for a command that runs beside the city hall. */
public final class OpenFacts {

    private static final String MEMORY = "512MB";
    private static final int THREADS = 2;

    private OpenFacts() {}

    /** @param data the data directory; its PostgreSQL is the one that {@code jdbc} asks */
    public static Facts at(JdbcClient jdbc, TransactionOperations transaction, Path data, Clock clock) {
        return new StoredFacts(jdbc, transaction, data, FactsSettings.duckDb(MEMORY, THREADS, 1), clock);
    }

    /** The same, but Trino answers. */
    public static Facts onTrino(
            JdbcClient jdbc, TransactionOperations transaction, Path data, Clock clock, String url) {
        return new StoredFacts(
                jdbc, transaction, data, new FactsSettings(MEMORY, THREADS, 1, "trino", url, "local:///"), clock);
    }
}
