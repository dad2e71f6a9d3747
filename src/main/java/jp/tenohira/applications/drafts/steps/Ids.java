package jp.tenohira.applications.drafts.steps;

import java.util.Optional;
import java.util.UUID;

/** Reads ids that come from outside. */
final class Ids {

    private Ids() {}

    static Optional<UUID> parse(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
