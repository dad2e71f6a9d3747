package jp.tenohira.applications.bulk;

import java.time.Instant;
import java.util.UUID;
import jp.tenohira.applications.Step;
import org.jspecify.annotations.Nullable;

/** One action over many cases, and where it stands. */
public record BulkJob(
        UUID id,
        Step step,
        BulkSettings settings,
        State state,
        Instant chosenAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Planned ones can still be changed; running and finished ones only be read. */
    public enum State {
        PLANNED,
        RUNNING,
        DONE
    }
}
