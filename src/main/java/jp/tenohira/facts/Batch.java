package jp.tenohira.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows that came together and count together, with the trace of who brought them.
 *
 * @param rows that were added
 * @param known rows that were there already and were not added again
 * @param firstDay the earliest day of its rows; null when it added none
 * @param replacedBy the batch that took its place; null while it counts
 */
public record Batch(
        UUID id,
        Delivery delivery,
        long rows,
        long known,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        Instant receivedAt,
        @Nullable UUID replacedBy) {

    public boolean counts() {
        return replacedBy == null;
    }
}
