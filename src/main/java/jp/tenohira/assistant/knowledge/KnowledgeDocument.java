package jp.tenohira.assistant.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document in a collection, or the trace of one that was.
 *
 * @param dated what the document is as of; null where nobody said
 * @param masked places with personal data that were blackened
 * @param indexed how many of its passages can be found already
 * @param endedBy who replaced or removed it; empty while it is there
 */
public record KnowledgeDocument(
        UUID id,
        UUID collection,
        String title,
        @Nullable LocalDate dated,
        String fileName,
        int bytes,
        String sha256,
        int level,
        int masked,
        int pages,
        int passages,
        int indexed,
        State state,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable Instant endedAt,
        String endedBy) {

    /** What became of it. */
    public enum State {
        WAITING,
        READY,
        REPLACED,
        REMOVED;

        public boolean there() {
            return this == WAITING || this == READY;
        }
    }

    public int percent() {
        return passages == 0 ? 100 : 100 * indexed / passages;
    }
}
