package jp.tenohira.facts.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.store.BatchTable.Kept;
import org.duckdb.DuckDBConnection;

/** A table of facts as SQL sees it: the rows of the batches that count, read from a list of files. Nothing is found by a pattern. */
final class Views {

    private final FactFiles files;

    Views(FactFiles files) {
        this.files = files;
    }

    /** What a table consists of at one moment. */
    record Contents(FactTable table, List<Kept> files, Set<UUID> counting) {

        /** The files that have a row to read at all. */
        List<Kept> read() {
            return files.stream()
                    .filter(file -> file.batches().stream().anyMatch(counting::contains))
                    .toList();
        }

        /** The list of those that count, in SQL, where files hold rows of others too; empty where all rows count. */
        Optional<String> batches() {
            var held = read().stream().flatMap(file -> file.batches().stream()).collect(Collectors.toSet());
            return counting.containsAll(held)
                    ? Optional.empty()
                    : Optional.of(held.stream()
                            .filter(counting::contains)
                            .map(batch -> Engine.text(batch.toString()))
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
    }

    void create(DuckDBConnection duck, Contents contents) throws SQLException {
        try (var statement = duck.createStatement()) {
            statement.execute("create temp view " + contents.table().name() + " as " + select(contents));
        }
    }

    private String select(Contents contents) {
        var read = contents.read();
        return read.isEmpty() ? nothing(contents.table()) : reading(contents, read);
    }

    private String reading(Contents contents, List<Kept> read) {
        var paths = read.stream()
                .map(file -> Engine.text(files.file(file.file()).toString()))
                .collect(Collectors.joining(", ", "[", "]"));
        return "select " + columns(contents.table()) + ", " + FactTable.BATCH + ", " + FactTable.MONTH
                + " from read_parquet(" + paths
                + ", hive_partitioning = true, hive_types = {'month': varchar, 'municipality':"
                + " varchar})"
                + contents.batches()
                        .map(some -> " where " + FactTable.BATCH + " in (" + some + ")")
                        .orElse("");
    }

    static String nothing(FactTable table) {
        return table.columns().stream()
                        .map(column ->
                                "cast(null as %s) as %s".formatted(column.type().sql(), column.name()))
                        .collect(Collectors.joining(", ", "select ", ""))
                + ", cast(null as varchar) as " + FactTable.BATCH + ", cast(null as varchar) as " + FactTable.MONTH
                + " where 1 = 0";
    }

    static String columns(FactTable table) {
        return table.columns().stream().map(column -> column.name()).collect(Collectors.joining(", "));
    }
}
