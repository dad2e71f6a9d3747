package jp.tenohira.facts.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the store may use.
 *
 * @param memory of one query or delivery, as DuckDB writes it: 512MB; what is larger goes to disk
 * @param threads of one query or delivery
 * @param atOnce queries and deliveries that run at the same time; others wait
 * @param engine that answers queries: duckdb, in this process, or trino
 * @param url of Trino with catalog and schema: jdbc:trino://host:8080/hive/facts?user=tenohira
 * @param location of the directory of facts as Trino names it
 */
public record FactsSettings(
        @DefaultValue("512MB") String memory,
        @DefaultValue("2") int threads,
        @DefaultValue("2") int atOnce,
        @DefaultValue("duckdb") String engine,
        @DefaultValue("") String url,
        @DefaultValue("local:///") String location) {

    private static final String TRINO = "trino";

    public FactsSettings {
        if (!memory.matches("[1-9][0-9]{0,6} ?(MB|GB|MiB|GiB)") || threads < 1 || threads > 256 || atOnce < 1) {
            throw new IllegalArgumentException(
                    "tenohira.facts: memory is written as 512MB or 2GB, threads and at-once are at least 1; not %s, %d, %d"
                            .formatted(memory, threads, atOnce));
        }
        if (!engine.equals("duckdb") && !(engine.equals(TRINO) && url.startsWith("jdbc:trino://"))) {
            throw new IllegalArgumentException(
                    "tenohira.facts.engine is duckdb, or trino with a tenohira.facts.url jdbc:trino://...; not %s with '%s'"
                            .formatted(engine, url));
        }
    }

    /** Bounds of DuckDB, which answers. */
    public static FactsSettings duckDb(String memory, int threads, int atOnce) {
        return new FactsSettings(memory, threads, atOnce, "duckdb", "", "");
    }

    boolean asksTrino() {
        return engine.equals(TRINO);
    }

    static Path directory(Path data) {
        return data.toAbsolutePath().normalize().resolve("facts");
    }
}
