package jp.tenohira.applications.certificates;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A certificate with every version of it.
 *
 * @param kind the id in the definition
 * @param versions the first one first
 */
public record Issued(UUID id, String kind, String title, List<Version> versions, Optional<Revocation> revocation) {

    public Issued {
        versions = List.copyOf(versions);
    }

    /** How a version came about. */
    public enum Change {
        ISSUED,
        REISSUED,
        CORRECTED
    }

    /** @param reason empty for the first version */
    public record Version(
            int version, Change change, String number, String reason, Instant issuedAt, String issuedByName) {}

    public record Revocation(String reason, Instant revokedAt, String revokedByName) {}

    public Version current() {
        return versions.getLast();
    }

    public boolean valid() {
        return revocation.isEmpty();
    }
}
