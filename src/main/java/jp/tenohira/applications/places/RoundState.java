package jp.tenohira.applications.places;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A round that has begun.
 *
 * @param frozenAt of a lottery: when the list of entrants was closed for good
 * @param drawnAt of a lottery: when its lots were drawn
 */
public record RoundState(
        Terms terms, @Nullable Instant frozenAt, @Nullable Instant drawnAt) {

    public boolean drawn() {
        return drawnAt != null;
    }
}
