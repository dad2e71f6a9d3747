package jp.tenohira.facts.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tenohira.facts.FactColumn;
import jp.tenohira.facts.FactColumn.Type;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.staging.PackedRows;
import org.duckdb.DuckDBConnection;

/** Makes the files of packed rows. Words of a list are of an enumerated type, which Parquet keeps as texts. */
final class PackedFiles {

    private final DuckDBConnection duck;
    private final FactTable table;

    PackedFiles(DuckDBConnection duck, FactTable table) {
        this.duck = duck;
        this.table = table;
    }

    /** Empty where it is not certain that all is right; then nothing is left. */
    Optional<Staged> written(PackedRows rows, UUID batch, Path directory) throws SQLException, IOException {
        run("create table packed ("
                + rows.cells().stream()
                        .map(cell -> cell.name() + " " + cell.type().sql())
                        .collect(Collectors.joining(", "))
                + ")");
        try (var appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "packed")) {
            if (!RowBlocks.append(appender, rows.cells(), rows::writeTo)) {
                return Optional.empty();
            }
        }
        for (var words : rows.words().entrySet()) {
            list(words.getKey(), words.getValue());
        }
        try {
            run(
                    "copy (select *, %s as batch, %s as %s from (select %s from (%s) as made (%s))) to %s (format parquet, partition_by (%3$s))"
                            .formatted(
                                    Engine.text(batch.toString()),
                                    Staged.month(table),
                                    FactTable.MONTH,
                                    columns(),
                                    rows.sql(),
                                    String.join(", ", names()),
                                    Engine.text(directory.toString())));
            return Optional.of(Staged.of(batch, directory));
        } catch (SQLException e) {
            Staged.delete(directory);
            throw e;
        }
    }

    private void list(String name, List<String> words) throws SQLException {
        run("create table %1$s_said (number integer, word varchar)".formatted(name));
        try (var appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, name + "_said")) {
            for (int number = 0; number < words.size(); number++) {
                appender.beginRow();
                appender.append(number);
                appender.append(words.get(number));
                appender.endRow();
            }
        }
        run("create type %1$s_word as enum (select distinct word from %1$s_said)".formatted(name));
        run("create table %1$s as select number, cast(word as %1$s_word) as word from %1$s_said".formatted(name));
    }

    private List<String> names() {
        return IntStream.range(0, table.columns().size())
                .mapToObj(at -> "c" + at)
                .toList();
    }

    /** Words stay of their type. */
    private String columns() {
        return IntStream.range(0, table.columns().size())
                .mapToObj(at -> column(table.columns().get(at), at))
                .collect(Collectors.joining(", "));
    }

    private static String column(FactColumn column, int at) {
        return column.type() == Type.TEXT
                ? "c%d as %s".formatted(at, column.name())
                : "cast(c%d as %s) as %s".formatted(at, column.type().sql(), column.name());
    }

    private void run(String sql) throws SQLException {
        try (var statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }
}
