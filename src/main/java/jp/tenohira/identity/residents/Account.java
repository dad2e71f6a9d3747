package jp.tenohira.identity.residents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A resident's account.
 *
 * @param provider the id of the provider that vouched for them last
 * @param consentedAt when they agreed that the provider's values are kept
 * @param declinedAt when they said no to that
 */
public record Account(
        UUID id,
        String issuer,
        String subject,
        String provider,
        Instant createdAt,
        Instant signedInAt,
        Optional<Instant> consentedAt,
        Optional<Instant> declinedAt) {

    public Resident resident() {
        return new Resident(id);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
