package jp.tenohira.procedures.forms.releases;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A definition that somebody wants to become the procedure's next version. It never changes; whoever wants another one
 * makes another proposal.
 *
 * @param number counts the procedure's proposals from 1
 * @param note why, in the proposer's words
 * @param basedOn the version that was in force when it was made; 0 when there was none
 * @param restores the earlier version it brings back
 * @param decision what became of it; empty while it waits
 */
public record Proposal(
        String procedure,
        int number,
        String note,
        int basedOn,
        OptionalInt restores,
        UUID proposedBy,
        String proposerName,
        Instant proposedAt,
        Optional<Decision> decision) {

    public boolean waits() {
        return decision.isEmpty();
    }

    /** What became of a proposal. */
    public enum Fate {
        RELEASED,
        RETURNED,
        WITHDRAWN
    }

    /**
     * @param reason why it was returned; empty otherwise
     * @param version the version it became; empty unless it was released
     */
    public record Decision(Fate fate, String reason, OptionalInt version, UUID by, String name, Instant at) {}
}
