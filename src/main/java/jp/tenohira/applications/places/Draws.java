package jp.tenohira.applications.places;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is public about the draw of a round; supplied by the module that draws. */
public interface Draws {

    /**
     * What is known of a draw.
     *
     * @param commitment SHA-256 of the secret seed, published beforehand, in hexadecimal
     * @param plannedAt from when the lots may be drawn
     * @param drawnAt when they were drawn; null before
     */
    record Draw(
            String commitment,
            Instant committedAt,
            Instant plannedAt,
            @Nullable Instant drawnAt) {}

    /** The draw of a round; empty before its commitment was made. */
    Optional<Draw> of(Terms terms);

    /** The page that tells everything about it. */
    static String page(Round round) {
        return "/procedures/" + round.procedure() + "/lottery/" + round.name();
    }
}
