package jp.tenohira.facts.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.Batch;
import org.jspecify.annotations.Nullable;

/** Files of one kind of facts, of the current municipality: how they are taken in, and what was. */
public interface Intake {

    /**
     * A file as it was handed in.
     *
     * @param name of the file as people call it
     * @param content where its bytes are
     * @param format {@code auto}, or a format the intake knows by this name
     * @param by who hands it in
     */
    record Handed(String name, Path content, String format, String by) {}

    /** Why a batch is replaced. */
    record Replacing(UUID batch, String reason) {}

    /**
     * Takes in a file, all lines or none. The same file again changes nothing; lines that were there already are not counted again.
     *
     * @param replacing the batch that counts no longer; null for further lines
     */
    Outcome<Appended, List<FileProblem>> take(Handed handed, @Nullable Replacing replacing) throws IOException;

    /** What was taken in, the newest first. */
    List<Batch> batches();

    Optional<Batch> batch(UUID id);
}
