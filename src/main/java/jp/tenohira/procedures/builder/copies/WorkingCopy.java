package jp.tenohira.procedures.builder.copies;

import java.time.Instant;
import java.util.UUID;
import jp.tenohira.procedures.builder.document.FormDocument;

/**
 * A form that is being built.
 *
 * @param version the number of its last step; who changes it says which one they saw
 * @param shows the step whose document this is: the same document has the same number
 * @param undoable whether there is a step to take back, and {@code redoable} one that was taken back
 */
public record WorkingCopy(
        UUID id,
        String procedure,
        int version,
        int shows,
        FormDocument document,
        boolean undoable,
        boolean redoable,
        Instant changedAt,
        String changedBy,
        boolean putAway) {}
