package jp.tenohira.facts.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.facts.FactAnswer;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.store.BatchTable.Kept;
import jp.tenohira.facts.store.Views.Contents;

/**
 * Answers questions with Trino's Hive connector over the same files (docs/adr/0030). A table is a {@code with} clause before the question that
 * reads the listed files of the current municipality and nothing else.
 */
final class Trino {

    private final BatchTable batches;
    private final FactsSettings settings;
    private final Map<String, Set<String>> knownMonths = new HashMap<>();

    Trino(BatchTable batches, FactsSettings settings) {
        this.batches = batches;
        this.settings = settings;
    }

    <T> List<T> ask(FactQuery query, Function<FactAnswer, T> each) throws IOException {
        var contents = query.tables().stream()
                .map(table -> batches.contents(table, query))
                .toList();
        try (var trino = DriverManager.getConnection(settings.url())) {
            for (var table : contents) {
                makeKnown(trino, table);
            }
            try (var statement = Questions.prepared(trino, withTables(query.sql(), contents), query);
                    var result = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (result.next()) {
                    rows.add(each.apply(new ResultRow(result)));
                }
                return List.copyOf(rows);
            }
        } catch (SQLException e) {
            throw new IOException("Facts cannot be read by Trino: " + e.getMessage(), e);
        }
    }

    private String withTables(String sql, List<Contents> tables) {
        var clauses = tables.stream()
                .map(table -> table.table().name() + " as (" + select(table) + ")")
                .collect(Collectors.joining(",\n", "with ", ""));
        var own = sql.stripLeading();
        return own.regionMatches(true, 0, "with ", 0, 5) ? clauses + ",\n" + own.substring(5) : clauses + "\n" + own;
    }

    private String select(Contents contents) {
        var read = contents.read();
        if (read.isEmpty()) {
            return Views.nothing(contents.table());
        }
        var paths = read.stream().map(file -> Engine.text(path(file))).collect(Collectors.joining(", "));
        var months = read.stream().map(Kept::month).distinct().map(Engine::text).collect(Collectors.joining(", "));
        return "select %s, %s, %s from %s where municipality = %s and month in (%s) and \"$path\" in (%s)"
                        .formatted(
                                Views.columns(contents.table()),
                                FactTable.BATCH,
                                FactTable.MONTH,
                                files(contents.table()),
                                Engine.text(city()),
                                months,
                                paths)
                + contents.batches()
                        .map(some -> " and " + FactTable.BATCH + " in (" + some + ")")
                        .orElse("");
    }

    private String path(Kept file) {
        return settings.location() + (settings.location().endsWith("/") ? "" : "/") + file.file();
    }

    /** The name in Trino's catalogue; another than the question's, which stands for what counts. */
    private static String files(FactTable table) {
        return table.name() + "_files";
    }

    private static String city() {
        return CurrentMunicipality.get().code();
    }

    /** Trino's catalogue learns of the table when it is first asked for, and of months that came since. */
    private synchronized void makeKnown(Connection trino, Contents contents) throws SQLException {
        var table = contents.table();
        var months = contents.read().stream().map(Kept::month).collect(Collectors.toSet());
        var known = knownMonths.get(table.name() + " " + city());
        if (months.isEmpty() || (known != null && known.containsAll(months))) {
            return;
        }
        try (var statement = trino.createStatement()) {
            statement.execute("create schema if not exists " + trino.getSchema());
            statement.execute(
                    "create table if not exists %s (%s, batch varchar, municipality varchar, month varchar) with (%s)"
                            .formatted(
                                    files(table),
                                    table.columns().stream()
                                            .map(column -> column.name() + " "
                                                    + column.type().trino())
                                            .collect(Collectors.joining(", ")),
                                    "format = 'PARQUET', partitioned_by = array['municipality', 'month'], external_location = "
                                            + Engine.text(settings.location()
                                                    + (settings.location().endsWith("/") ? "" : "/")
                                                    + table.name())));
            statement.execute("call %s.system.sync_partition_metadata(%s, %s, 'ADD')"
                    .formatted(
                            trino.getCatalog(),
                            Engine.text(String.valueOf(trino.getSchema())),
                            Engine.text(files(table))));
        }
        knownMonths
                .computeIfAbsent(table.name() + " " + city(), _ -> new HashSet<>())
                .addAll(months);
    }
}
