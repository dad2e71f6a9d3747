package jp.tenohira.standards;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One vendor asked about one system. */
public record Hearing(UUID id, CoreSystem system, String vendor, Instant openedAt, String openedBy) {

    /**
     * One sending of all answers.
     *
     * @param byLink whether the vendor sent it over a limited link
     */
    public record Answers(int version, Map<HearingQuestion, String> texts, String by, boolean byLink, Instant at) {

        public Answers {
            texts = Map.copyOf(texts);
        }
    }

    /** A link by which the vendor may answer. Its secret is shown once and not kept. */
    public record Link(
            int number,
            Instant madeAt,
            String madeBy,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}
}
