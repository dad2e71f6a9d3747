package jp.tenohira.procedures.builder.bank;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.procedures.forms.releases.Proposal;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody wants an entry to say from its next version on. It never changes.
 *
 * @param number counts the entry's changes from 1
 * @param basedOn the version that was in force when it was made
 * @param restores the earlier version it brings back
 * @param decision what became of it; empty while it waits
 */
public record BankChange(
        String kind,
        String name,
        int number,
        ObjectNode content,
        String note,
        int basedOn,
        OptionalInt restores,
        UUID proposedBy,
        String proposerName,
        Instant proposedAt,
        Optional<Proposal.Decision> decision) {

    public BankChange {
        content = content.deepCopy();
    }

    /** A copy: changing it changes nothing here. */
    @Override
    public ObjectNode content() {
        return content.deepCopy();
    }

    public boolean waits() {
        return decision.isEmpty();
    }

    /** The version it became; empty unless it was released. */
    public OptionalInt version() {
        return decision.map(Proposal.Decision::version).orElse(OptionalInt.empty());
    }

    /** The entry as it would say, or says, in that version. */
    public BankEntry as(int version) {
        return new BankEntry(kind, name, version, content);
    }
}
