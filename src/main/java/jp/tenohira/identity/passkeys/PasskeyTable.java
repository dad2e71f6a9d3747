package jp.tenohira.identity.passkeys;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The passkeys of the current municipality's staff. The user handle of a credential is the account's id. */
@Repository
class PasskeyTable implements UserCredentialRepository {

    static final int LONGEST_LABEL = 100;

    private static final String COLUMNS = """
            select credential_id, staff, label, public_key, signature_count, uv_initialized, transports,
                   backup_eligible, backup_state, attestation, attestation_data, created_at, last_used_at
              from passkey
            """;

    private final JdbcClient jdbc;

    PasskeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(CredentialRecord credential) {
        jdbc.sql("""
                insert into passkey (credential_id, staff, label, public_key, signature_count, uv_initialized,
                                     transports, backup_eligible, backup_state, attestation, attestation_data,
                                     created_at, last_used_at)
                values (:id, :staff, :label, :key, :count, :verified, string_to_array(:transports, ' '), :eligible,
                        :backedUp, :attestation, :attestationData, :created, :used)
                on conflict (municipality, credential_id) do update
                  set signature_count = excluded.signature_count, uv_initialized = excluded.uv_initialized,
                      backup_state = excluded.backup_state, last_used_at = excluded.last_used_at
                  where passkey.staff = excluded.staff
                """)
                .param("id", credential.getCredentialId().getBytes())
                .param("staff", staffOf(credential.getUserEntityUserId()))
                .param("label", label(credential.getLabel()))
                .param("key", credential.getPublicKey().getBytes())
                .param("count", credential.getSignatureCount())
                .param("verified", credential.isUvInitialized())
                .param("transports", transports(credential))
                .param("eligible", credential.isBackupEligible())
                .param("backedUp", credential.isBackupState())
                .param("attestation", bytes(credential.getAttestationObject()))
                .param("attestationData", bytes(credential.getAttestationClientDataJSON()))
                .param("created", Timestamp.from(credential.getCreated()))
                .param("used", Timestamp.from(credential.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql(COLUMNS + " where credential_id = :id")
                .param("id", id.getBytes())
                .query((row, _) -> credential(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(COLUMNS + " where staff = :staff order by created_at, credential_id")
                .param("staff", staffOf(handle))
                .query((row, _) -> credential(row))
                .list();
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("delete from passkey where credential_id = :id")
                .param("id", id.getBytes())
                .update();
    }

    /** Removes one's own passkey; false when there is none of that id, or it is another's. */
    boolean remove(UUID staff, Bytes id) {
        return jdbc.sql("delete from passkey where credential_id = :id and staff = :staff")
                        .param("id", id.getBytes())
                        .param("staff", staff)
                        .update()
                == 1;
    }

    static Bytes handleOf(UUID staff) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(staff.getMostSignificantBits())
                .putLong(staff.getLeastSignificantBits())
                .array());
    }

    /** The account a user handle means. A handle of another length is no account's. */
    static UUID staffOf(Bytes handle) {
        var bytes = handle.getBytes();
        if (bytes.length != 16) {
            return new UUID(0, 0);
        }
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static CredentialRecord credential(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handleOf(row.getObject("staff", UUID.class)))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .transports(Arrays.stream(strings(row.getArray("transports")))
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .attestationObject(bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(bytes(row.getBytes("attestation_data")))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("last_used_at").toInstant())
                .build();
    }

    private static String transports(CredentialRecord credential) {
        return credential.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static @Nullable Bytes bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : new Bytes(bytes);
    }

    private static String label(@Nullable String wanted) {
        var label = wanted == null ? "" : wanted.strip();
        if (label.isEmpty()) {
            return "パスキー";
        }
        return label.substring(
                0, label.offsetByCodePoints(0, Math.min(LONGEST_LABEL, label.codePointCount(0, label.length()))));
    }
}
