package jp.tenohira.facts.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.AppendRefused;
import jp.tenohira.facts.AppendRefused.BatchUnknown;
import jp.tenohira.facts.AppendRefused.GivenUp;
import jp.tenohira.facts.AppendRefused.ReplacedAlready;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.Batch;
import jp.tenohira.facts.Delivery;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.Plain;
import jp.tenohira.facts.Rows;
import jp.tenohira.facts.staging.StagedRows;
import jp.tenohira.facts.store.FactFiles.Written;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Takes in one delivery (docs/adr/0021): rows go to files that count for nothing, the files are made durable, and the batch's row in
 * PostgreSQL makes all of them count at once. Runs inside the transaction of that row.
 */
final class Deliveries {

    private static final String INCOMING = StagedRows.NAME;

    private final BatchTable batches;
    private final FactFiles files;
    private final Engine engine;
    private final Views views;
    private final Clock clock;
    private final Consumer<CrashPoint> moments;

    Deliveries(
            BatchTable batches,
            FactFiles files,
            Engine engine,
            Views views,
            Clock clock,
            Consumer<CrashPoint> moments) {
        this.batches = batches;
        this.files = files;
        this.engine = engine;
        this.views = views;
        this.clock = clock;
        this.moments = moments;
    }

    Outcome<Appended, AppendRefused> take(FactTable table, Delivery delivery, Rows rows) throws IOException {
        batches.lock(table);
        var same = batches.same(table, delivery);
        if (same.isPresent()) {
            return Outcome.accepted(new Appended(same.get(), false));
        }
        var refused = refusal(table, delivery.replaces());
        if (refused != null) {
            return Outcome.refused(refused);
        }
        var ready = rows.staged().map(Staging::files);
        var id = ready.map(Staged::batch).orElseGet(UUID::randomUUID);
        var plain = ready.isPresent() ? Optional.<Plain>empty() : rows.plain();
        var written = engine.run(
                List.of(table),
                plain.stream().map(Plain::file).toList(),
                duck -> written(duck, table, delivery, rows, ready, plain, id));
        if (written.isEmpty()) {
            return Outcome.refused(new GivenUp());
        }
        var taken = written.get();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var added = taken.files().stream().mapToLong(Written::rows).sum();
        var batch =
                new Batch(id, delivery, added, taken.handedIn() - added, taken.firstDay(), taken.lastDay(), now, null);
        batches.add(table, batch);
        for (var file : taken.files()) {
            batches.addFile(table, file, Set.of(id), now);
        }
        moments.accept(CrashPoint.BATCH_RECORDED);
        return Outcome.accepted(new Appended(batch, true));
    }

    private @Nullable AppendRefused refusal(FactTable table, @Nullable UUID replaces) {
        if (replaces == null) {
            return null;
        }
        var old = batches.find(table, replaces);
        if (old.isEmpty()) {
            return new BatchUnknown(replaces);
        }
        var by = old.get().replacedBy();
        return by == null ? null : new ReplacedAlready(replaces, by);
    }

    private record Taken(
            List<Written> files,
            long handedIn,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {}

    private Optional<Taken> written(
            DuckDBConnection duck,
            FactTable table,
            Delivery delivery,
            Rows rows,
            Optional<Staged> ready,
            Optional<? extends Plain> plain,
            UUID id)
            throws SQLException, IOException {
        var staged = plain.isEmpty() ? ready : Staged.read(duck, table, plain.get(), id, files.staging(table));
        try {
            if (staged.isPresent()) {
                staged.get().show(duck, table, INCOMING);
            } else if (!appended(duck, table, rows)) {
                return Optional.empty();
            }
            moments.accept(CrashPoint.ROWS_TAKEN);
            return Optional.of(sorted(duck, table, delivery, staged, id));
        } finally {
            if (staged.isPresent()) {
                staged.get().delete();
            }
        }
    }

    private static boolean appended(DuckDBConnection duck, FactTable table, Rows rows)
            throws SQLException, IOException {
        createIncoming(duck, table);
        try (var appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, INCOMING)) {
            return RowBlocks.append(appender, table.columns(), rows);
        }
    }

    /** What is new goes to a file for each month; a staged file of which all is new is that file. */
    private Taken sorted(DuckDBConnection duck, FactTable table, Delivery delivery, Optional<Staged> staged, UUID id)
            throws SQLException, IOException {
        var incoming = months(duck, table, INCOMING);
        var handedIn = incoming.stream().mapToLong(Month::rows).sum();
        var fresh = withoutKnown(duck, table, delivery.replaces(), incoming);
        var months = fresh.equals(INCOMING) ? incoming : months(duck, table, fresh);
        var all = new ArrayList<Written>();
        for (var month : months) {
            var name = month.month().toString();
            var whole = fresh.equals(INCOMING) ? staged.flatMap(there -> there.file(name)) : Optional.<Path>empty();
            all.add(files.write(table, name, path -> {
                if (whole.isPresent()) {
                    Files.move(whole.get(), path);
                    return month.rows();
                }
                return copy(duck, table, fresh, month.month(), id, path.toString());
            }));
        }
        return new Taken(
                all,
                handedIn,
                months.isEmpty() ? null : months.getFirst().firstDay(),
                months.isEmpty() ? null : months.getLast().lastDay());
    }

    private static void createIncoming(DuckDBConnection duck, FactTable table) throws SQLException {
        var columns = table.columns().stream()
                .map(column -> column.name() + " " + column.type().sql())
                .collect(Collectors.joining(", "));
        try (var statement = duck.createStatement()) {
            statement.execute("create table " + INCOMING + " (" + columns + ")");
        }
    }

    /** The name of what is new: of rows with the same key, as many as the delivery has more than are there. */
    private String withoutKnown(DuckDBConnection duck, FactTable table, @Nullable UUID replaces, List<Month> months)
            throws SQLException {
        if (table.key().isEmpty() || months.isEmpty()) {
            return INCOMING;
        }
        var counting = batches.counting(table, null);
        counting.removeIf(batch -> batch.equals(replaces));
        var held =
                batches.files(table, months.getFirst().month(), months.getLast().month());
        var contents = new Views.Contents(table, held, counting);
        if (contents.read().isEmpty()) {
            return INCOMING;
        }
        views.create(duck, contents);
        var key = String.join(", ", table.key());
        var days = table.key().contains(table.dayColumn())
                ? " where %s between date '%s' and date '%s'"
                        .formatted(
                                table.dayColumn(),
                                months.getFirst().firstDay(),
                                months.getLast().lastDay())
                : "";
        var same = table.key().stream()
                .map(column -> "i.%1$s is not distinct from k.%1$s".formatted(column))
                .collect(Collectors.joining(" and "));
        try (var statement = duck.createStatement()) {
            statement.execute("""
                    create temp table fresh as
                    select i.* exclude (occurrence)
                      from (select *, row_number() over (partition by %1$s) as occurrence from incoming) i
                      left join (select %1$s, count(*) as held from %2$s%4$s group by %1$s) k on %3$s
                     where i.occurrence > coalesce(k.held, 0)
                    """.formatted(key, table.name(), same, days));
        }
        return "fresh";
    }

    private record Month(YearMonth month, long rows, LocalDate firstDay, LocalDate lastDay) {}

    /** In the order of time. */
    private static List<Month> months(DuckDBConnection duck, FactTable table, String from) throws SQLException {
        var months = new ArrayList<Month>();
        try (var statement = duck.createStatement();
                var found = statement.executeQuery(
                        "select count(*), min(%1$s), max(%1$s) from %2$s group by year(%1$s) * 12 + month(%1$s) order by 2"
                                .formatted(table.dayColumn(), from))) {
            while (found.next()) {
                var first = found.getObject(2, LocalDate.class);
                months.add(
                        new Month(YearMonth.from(first), found.getLong(1), first, found.getObject(3, LocalDate.class)));
            }
        }
        return months;
    }

    private static long copy(
            DuckDBConnection duck, FactTable table, String from, YearMonth month, UUID batch, String path)
            throws IOException {
        try (var statement = duck.createStatement()) {
            return statement.executeUpdate(
                    "copy (select %s, %s as batch from %s where %s between date '%s' and date '%s') to %s (format parquet)"
                            .formatted(
                                    Views.columns(table),
                                    Engine.text(batch.toString()),
                                    from,
                                    table.dayColumn(),
                                    month.atDay(1),
                                    month.atEndOfMonth(),
                                    Engine.text(path)));
        } catch (SQLException e) {
            throw new IOException("The file of " + month + " cannot be written: " + e.getMessage(), e);
        }
    }
}
