package jp.tenohira.facts.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tenohira.facts.FactAnswer;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.gathering.Gathering;
import jp.tenohira.facts.gathering.Lines;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines of a plain CSV in tables of one connection. */
final class GatheredLines implements Lines {

    private static final Logger LOG = LoggerFactory.getLogger(GatheredLines.class);

    private final DuckDBConnection duck;

    GatheredLines(DuckDBConnection duck) {
        this.duck = duck;
    }

    /** Empty where the engine cannot read it so, or the gathering is not certain; then nothing is left. */
    Optional<Staged> staged(FactTable table, Gathering gathering, UUID batch, Path directory) throws IOException {
        try {
            read(gathering);
            var months = gathering.lines().isWhole(count("select count(*) from " + ALL))
                    ? gathering.rows(this)
                    : Optional.<Gathering.Months>empty();
            if (months.isPresent()) {
                for (var month : months.get().months()) {
                    write(table, month, months.get().sql().apply(month), batch, directory);
                }
                return Optional.of(Staged.of(batch, directory));
            }
        } catch (UncheckedIOException e) {
            LOG.debug("A file is read line by line: {}", e.getMessage());
        }
        Staged.delete(directory);
        return Optional.empty();
    }

    /** Lines of the same hash are told to be together. */
    private void read(Gathering gathering) {
        run("create temp table cells as " + new PlainCsvSql(gathering.lines()).checkedLines());
        run("create temp view %s as select rowid as line, hash(%s) as belonging, * from cells"
                .formatted(ALL, String.join(", ", gathering.together())));
        run("create temp table again as select belonging from %s group by belonging having count(*) > 1"
                .formatted(ALL));
        run("create temp view %s as select * from %s where belonging in (select belonging from again)"
                .formatted(TOGETHER, ALL));
    }

    private void write(FactTable table, YearMonth month, String sql, UUID batch, Path directory) throws IOException {
        var file = Files.createDirectories(directory.resolve("month=" + month)).resolve("rows.parquet");
        var columns = IntStream.range(0, table.columns().size())
                .mapToObj(at -> "cast(c%d as %s) as %s"
                        .formatted(
                                at,
                                table.columns().get(at).type().sql(),
                                table.columns().get(at).name()))
                .collect(Collectors.joining(", "));
        var names = IntStream.range(0, table.columns().size())
                .mapToObj(at -> "c" + at)
                .collect(Collectors.joining(", "));
        try (var statement = duck.createStatement()) {
            var rows = statement.executeUpdate(
                    "copy (select %s, %s as batch from (%s) as made (%s)) to %s (format parquet)"
                            .formatted(
                                    columns, Engine.text(batch.toString()), sql, names, Engine.text(file.toString())));
            if (rows == 0) {
                Files.delete(file);
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private static UncheckedIOException refused(SQLException e) {
        return new UncheckedIOException(new IOException(e.getMessage(), e));
    }

    @Override
    public <T> List<T> query(String sql, Function<FactAnswer, T> each) {
        try (var statement = duck.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<T>();
            while (result.next()) {
                rows.add(each.apply(new ResultRow(result)));
            }
            return List.copyOf(rows);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    @Override
    public void run(String sql) {
        try (var statement = duck.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw refused(e);
        }
    }
}
