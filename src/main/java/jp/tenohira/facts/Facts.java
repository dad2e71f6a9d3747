package jp.tenohira.facts;

import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.staging.PackedRows;
import jp.tenohira.facts.staging.StagedRows;

/** The facts of the current municipality. */
public interface Facts {

    enum Format {
        CSV,
        PARQUET
    }

    /**
     * Takes in rows, all or none, once: when it returns they are durable and count. Deliveries to one table wait for each other.
     *
     * @throws IOException when the rows cannot be read or the files cannot be written; then nothing counts
     */
    Outcome<Appended, AppendRefused> append(FactTable table, Delivery delivery, Rows rows) throws IOException;

    /**
     * Writes rows that count for nothing yet. Empty where it is not certain that all is right: then they are to be read in another way.
     */
    Optional<StagedRows> stage(FactTable table, PackedRows rows) throws IOException;

    <T> List<T> query(FactQuery query, Function<FactAnswer, T> each);

    /** The newest first, at most a thousand; those that were replaced too. */
    List<Batch> batches(FactTable table);

    Optional<Batch> batch(FactTable table, UUID id);

    /** The batches whose rows count. */
    Set<UUID> counting(FactTable table);

    /** The months with rows that count, the newest first. */
    List<YearMonth> months(FactTable table);

    /** How often the counted rows of the table changed: an answer computed at one number holds until the next. */
    long state(FactTable table);

    /** Joins the small files of each month into one; answers change by nothing. Returns how many files were joined. */
    int compact(FactTable table) throws IOException;

    /** Writes what the query answers, with a header. */
    void export(FactQuery query, Format format, OutputStream out) throws IOException;
}
