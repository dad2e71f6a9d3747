package jp.tenohira.assistant.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting on its way to minutes.
 *
 * @param level the confidentiality level that was declared, 1 to 3
 * @param engine what recognises its speech; empty for a transcript
 * @param failure why recognition ended, a word; empty where it did not
 * @param parts stretches of speech; 0 while that is not known
 * @param recordingUntil when the recording is deleted; null once it is gone
 * @param draft the minutes as they stand; null before there are any
 * @param version counts the changes of the draft
 */
public record MinutesRecord(
        UUID id,
        String title,
        @Nullable LocalDate heldOn,
        int level,
        UUID person,
        String personName,
        String section,
        boolean recorded,
        String engine,
        State state,
        String failure,
        String fileName,
        int parts,
        int partsDone,
        Instant createdAt,
        @Nullable Instant recordingUntil,
        @Nullable String draft,
        int version,
        @Nullable Instant changedAt,
        String changedBy) {

    /** How far its speech is recognised. */
    public enum State {
        WAITING,
        HEARING,
        HEARD,
        FAILED;

        public boolean underWay() {
            return this == WAITING || this == HEARING;
        }
    }
}
