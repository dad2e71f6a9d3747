package jp.tenohira.identity.passkeys;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A staff member's own passkeys. */
@Component
public class Passkeys {

    /** @param id the credential's id in base64url, as addresses carry it */
    public record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {}

    private final PasskeyTable table;
    private final AuditTrail audit;

    Passkeys(PasskeyTable table, AuditTrail audit) {
        this.table = table;
        this.audit = audit;
    }

    public List<Passkey> of(Staff staff) {
        return table.findByUserId(PasskeyTable.handleOf(staff.id())).stream()
                .map(Passkeys::passkey)
                .toList();
    }

    public Optional<Passkey> find(Staff staff, String id) {
        return of(staff).stream().filter(passkey -> passkey.id().equals(id)).findFirst();
    }

    @Transactional
    public void remove(Staff staff, Passkey passkey) {
        if (table.remove(staff.id(), Bytes.fromBase64(passkey.id()))) {
            audit.record(staff, "passkey.removed", staff.id().toString(), Map.of());
        }
    }

    private static Passkey passkey(CredentialRecord credential) {
        return new Passkey(
                credential.getCredentialId().toBase64UrlString(),
                credential.getLabel(),
                credential.getCreated(),
                credential.getLastUsed());
    }
}
