package jp.tenohira.assistant.contests;

import java.time.Instant;
import java.util.UUID;
import jp.tenohira.assistant.FindingKind;
import org.jspecify.annotations.Nullable;

/**
 * A finding somebody calls false.
 *
 * @param words what was found; null once it was decided
 * @param around the words with their neighbours; null once it was decided
 * @param until until when it counts, if it was released
 */
public record Contest(
        UUID id,
        Instant at,
        UUID person,
        String personName,
        FindingKind kind,
        @Nullable String words,
        @Nullable String around,
        String reason,
        Decision decision,
        String decidedName,
        @Nullable Instant until) {

    /** What came of it. */
    public enum Decision {
        OPEN,
        RELEASED,
        UPHELD
    }
}
