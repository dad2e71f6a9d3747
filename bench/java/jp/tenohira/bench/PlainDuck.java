package jp.tenohira.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import jp.tenohira.facts.FactQuery;

/** DuckDB as one would type into it: the limit that facts are measured against, with the same threads and memory. */
final class PlainDuck {

    private final Path data;

    PlainDuck(Path data) {
        this.data = data;
    }

    private Connection open() throws SQLException {
        var duck = DriverManager.getConnection("jdbc:duckdb:");
        try (var statement = duck.createStatement()) {
            statement.execute("set threads = " + PrintingCity.THREADS);
            statement.execute("set memory_limit = '" + PrintingCity.MEMORY + "'");
            statement.execute("set temp_directory = '" + data.resolve("duckdb") + "'");
        }
        return duck;
    }

    /** What it takes to copy a CSV into a Parquet file; lines above the header are skipped. */
    Took copied(Path csv, int above) throws Exception {
        return copied("read_csv('%s', skip = %d, header = true, delim = ',', quote = '\"')".formatted(csv, above));
    }

    /** The same of lines of words with one blank between, without a header. */
    Took copiedWords(Path log) throws Exception {
        return copied("read_csv('%s', header = false, delim = ' ', quote = '')".formatted(log));
    }

    private Took copied(String source) throws Exception {
        var target = data.resolve("duckdb.parquet");
        var took = Took.start();
        try (var duck = open();
                var statement = duck.createStatement()) {
            statement.execute("copy (select * from %s) to '%s' (format parquet)".formatted(source, target));
        }
        var whole = took.now();
        Files.delete(target);
        return whole;
    }

    /** What it takes to answer the question over all files of its table. */
    Took answered(FactQuery query) throws SQLException {
        var table = query.tables().getFirst().name();
        var took = Took.start();
        try (var duck = open();
                var statement = duck.createStatement()) {
            statement.execute("create view %s as select * from read_parquet('%s/facts/%1$s/*/*/*.parquet', hive_partitioning = true)"
                    .formatted(table, data));
            try (var prepared = duck.prepareStatement(query.sql())) {
                for (int i = 0; i < query.parameters().size(); i++) {
                    prepared.setObject(i + 1, query.parameters().get(i));
                }
                try (var rows = prepared.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
            }
        }
        return took.now();
    }
}
