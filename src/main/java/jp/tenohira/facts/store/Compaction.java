package jp.tenohira.facts.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.store.BatchTable.Kept;

/**
 * Joins the files of a month. The joined file keeps the rows of all its batches, also of replaced ones, so that what counted at an
 * earlier moment can still be asked. Files whose place it took stay for the queries that still read them, and then are deleted.
 */
final class Compaction {

    /** Longer than any query runs. */
    private static final Duration STILL_READ = Duration.ofHours(1);

    /** Longer than any delivery takes from its first file to its commit. */
    private static final Duration BEING_WRITTEN = Duration.ofDays(1);

    private final BatchTable batches;
    private final FactFiles files;
    private final Engine engine;
    private final Clock clock;
    private final Consumer<CrashPoint> moments;

    Compaction(BatchTable batches, FactFiles files, Engine engine, Clock clock, Consumer<CrashPoint> moments) {
        this.batches = batches;
        this.files = files;
        this.engine = engine;
        this.clock = clock;
        this.moments = moments;
    }

    /** Inside a transaction; returns how many files were joined. */
    int compact(FactTable table) throws IOException {
        batches.lock(table);
        var byMonth = new LinkedHashMap<String, List<Kept>>();
        batches.files(table, null, null)
                .forEach(file -> byMonth.computeIfAbsent(file.month(), _ -> new ArrayList<>())
                        .add(file));
        var joined = 0;
        for (var month : byMonth.entrySet()) {
            if (month.getValue().size() > 1) {
                join(table, month.getKey(), month.getValue());
                joined += month.getValue().size();
            }
        }
        moments.accept(CrashPoint.BATCH_RECORDED);
        return joined;
    }

    private void join(FactTable table, String month, List<Kept> small) throws IOException {
        var written = engine.run(
                List.of(table),
                duck -> files.write(table, month, path -> {
                    try (var statement = duck.createStatement()) {
                        return statement.executeUpdate(
                                "copy (select %s, batch from read_parquet(%s)) to %s (format parquet)"
                                        .formatted(
                                                Views.columns(table),
                                                small.stream()
                                                        .map(file -> Engine.text(files.file(file.file())
                                                                .toString()))
                                                        .collect(Collectors.joining(", ", "[", "]")),
                                                Engine.text(path.toString())));
                    } catch (SQLException e) {
                        throw new IOException("The files of " + month + " cannot be joined: " + e.getMessage(), e);
                    }
                }));
        var all = new HashSet<UUID>();
        small.forEach(file -> all.addAll(file.batches()));
        var now = clock.instant();
        batches.addFile(table, written, all, now);
        small.forEach(file -> batches.gone(file.file(), now));
    }

    /** Deletes what a crash left behind and files that nobody can be reading any more. */
    int sweep(FactTable table) throws IOException {
        var now = clock.instant();
        return files.sweep(table, batches.inUse(table, now.minus(STILL_READ)), now.minus(BEING_WRITTEN));
    }
}
