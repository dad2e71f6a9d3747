package jp.tenohira.facts.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.AppendRefused;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.Batch;
import jp.tenohira.facts.Delivery;
import jp.tenohira.facts.FactAnswer;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.Rows;
import jp.tenohira.facts.staging.PackedRows;
import jp.tenohira.facts.staging.StagedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Facts in Parquet files; PostgreSQL says which of them count. */
public final class StoredFacts implements Facts {

    private static final int MOST_BATCHES = 1000;

    private final BatchTable batches;
    private final Deliveries deliveries;
    private final Staging staging;
    private final Compaction compaction;
    private final Questions questions;
    private final @Nullable Trino trino;
    private final TransactionOperations transaction;
    private final Consumer<CrashPoint> moments;

    public StoredFacts(
            JdbcClient jdbc, TransactionOperations transaction, Path data, FactsSettings settings, Clock clock) {
        this(jdbc, transaction, data, settings, clock, _ -> {});
    }

    StoredFacts(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Path data,
            FactsSettings settings,
            Clock clock,
            Consumer<CrashPoint> moments) {
        this.transaction = transaction;
        this.moments = moments;
        var files = new FactFiles(FactsSettings.directory(data), moments);
        var engine = new Engine(files, settings);
        var views = new Views(files);
        this.batches = new BatchTable(jdbc);
        this.deliveries = new Deliveries(batches, files, engine, views, clock, moments);
        this.staging = new Staging(batches, files, engine, views);
        this.compaction = new Compaction(batches, files, engine, clock, moments);
        this.questions = new Questions(batches, files, engine, views);
        this.trino = settings.asksTrino() ? new Trino(batches, settings) : null;
    }

    @Override
    public Outcome<Appended, AppendRefused> append(FactTable table, Delivery delivery, Rows rows) throws IOException {
        var outcome = committed(() -> deliveries.take(table, delivery, rows));
        moments.accept(CrashPoint.COMMITTED);
        return outcome;
    }

    @Override
    public Optional<StagedRows> stage(FactTable table, PackedRows rows) throws IOException {
        return staging.stage(table, rows);
    }

    @Override
    public <T> List<T> query(FactQuery query, Function<FactAnswer, T> each) {
        try {
            return trino == null ? questions.ask(query, each) : trino.ask(query, each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Batch> batches(FactTable table) {
        return batches.newest(table, MOST_BATCHES);
    }

    @Override
    public Optional<Batch> batch(FactTable table, UUID id) {
        return batches.find(table, id);
    }

    @Override
    public Set<UUID> counting(FactTable table) {
        return batches.counting(table, null);
    }

    @Override
    public List<YearMonth> months(FactTable table) {
        return batches.months(table);
    }

    @Override
    public long state(FactTable table) {
        return batches.state(table);
    }

    @Override
    public int compact(FactTable table) throws IOException {
        var joined = committed(() -> compaction.compact(table));
        compaction.sweep(table);
        return joined;
    }

    @Override
    public void export(FactQuery query, Format format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> questions.csv(query, out);
            case PARQUET -> questions.parquet(query, out);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T committed(Work<T> work) throws IOException {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> {
                try {
                    return work.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
