package jp.tenohira.applications.waitingroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Secrets;
import org.springframework.stereotype.Component;

/**
 * What somebody keeps of a place in a line: the ticket's id, signed, so that made-up tokens cost no query. Whoever holds it
 * holds the place; it names nobody.
 */
@Component
class Tokens {

    private static final int ID = 36;
    private static final int SIGNATURE_BYTES = 16;

    private final Secrets secrets;

    Tokens(Secrets secrets) {
        this.secrets = secrets;
    }

    String of(UUID ticket) {
        return ticket + "." + signature(ticket);
    }

    Optional<UUID> read(String token) {
        if (token.length() < ID + 2 || token.length() > 80 || token.charAt(ID) != '.') {
            return Optional.empty();
        }
        try {
            var id = UUID.fromString(token.substring(0, ID));
            var right = signature(id).getBytes(StandardCharsets.US_ASCII);
            var given = token.substring(ID + 1).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.isEqual(right, given) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private String signature(UUID ticket) {
        var digest = secrets.hmac("waiting-ticket", CurrentMunicipality.get().code() + "/" + ticket);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, SIGNATURE_BYTES));
    }
}
