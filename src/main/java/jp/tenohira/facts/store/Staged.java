package jp.tenohira.facts.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.Plain;
import jp.tenohira.facts.PlainCsv;
import jp.tenohira.facts.PlainWords;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A plain file that DuckDB has read by itself, as files of single months that count for nothing.
 *
 * @param files by month
 */
record Staged(UUID batch, Path directory, Map<String, List<Path>> files) {

    private static final Logger LOG = LoggerFactory.getLogger(Staged.class);
    static final String GLOB = ".*[*?\\[\\]{}].*";

    /** Empty where DuckDB cannot or may not read it so; then nothing is left. */
    static Optional<Staged> read(DuckDBConnection duck, FactTable table, Plain plain, UUID batch, Path directory)
            throws IOException {
        if (plain.file().toString().matches(GLOB)) {
            return Optional.empty();
        }
        try (var statement = duck.createStatement()) {
            var rows = statement.executeUpdate(
                    "copy (select *, %s as batch from (%s)) to %s (format parquet, partition_by (month))"
                            .formatted(
                                    Engine.text(batch.toString()),
                                    rows(plain, table),
                                    Engine.text(directory.toString())));
            if (plain.isWhole(rows)) {
                return Optional.of(of(batch, directory));
            }
        } catch (SQLException e) {
            LOG.debug("A file is read line by line: {}", e.getMessage());
        }
        delete(directory);
        return Optional.empty();
    }

    private static String rows(Plain plain, FactTable table) {
        return switch (plain) {
            case PlainCsv csv -> new PlainCsvSql(csv).rows(table);
            case PlainWords words -> new PlainWordsSql(words).rows(table);
        };
    }

    static Staged of(UUID batch, Path directory) throws IOException {
        return new Staged(batch, directory, files(directory));
    }

    /** By what the files are divided: 202401. Writing a month as text would take longer. */
    static String month(FactTable table) {
        return "year(%1$s) * 100 + month(%1$s)".formatted(table.dayColumn());
    }

    private static Map<String, List<Path>> files(Path directory) throws IOException {
        var files = new HashMap<String, List<Path>>();
        try (var all = Files.walk(directory)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var number = Integer.parseInt(
                        directory.relativize(file).getName(0).toString().substring("month=".length()));
                var month = YearMonth.of(number / 100, number % 100).toString();
                files.computeIfAbsent(month, _ -> new ArrayList<>()).add(file);
            }
        }
        return files;
    }

    /** Its rows as a view of that name. */
    void show(DuckDBConnection duck, FactTable table, String name) throws SQLException {
        var paths = files.values().stream()
                .flatMap(List::stream)
                .map(file -> Engine.text(file.toString()))
                .collect(Collectors.joining(", ", "[", "]"));
        try (var statement = duck.createStatement()) {
            statement.execute("create temp view %s as select %s from read_parquet(%s)"
                    .formatted(name, Views.columns(table), paths));
        }
    }

    /** The file of a month that DuckDB wrote as one. */
    Optional<Path> file(String month) {
        var ofMonth = files.getOrDefault(month, List.of());
        return ofMonth.size() == 1 ? Optional.of(ofMonth.getFirst()) : Optional.empty();
    }

    void delete() throws IOException {
        delete(directory);
    }

    static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var all = Files.walk(directory)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
