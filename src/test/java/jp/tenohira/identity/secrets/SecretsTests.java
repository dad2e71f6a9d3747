package jp.tenohira.identity.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys live in the data directory, and what they signed stays verifiable. */
class SecretsTests {

    private static final byte[] CONTENT = "2024-0000001-7".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    @Test
    void areTheSameAfterARestart() throws IOException {
        var first = secrets();
        var second = secrets();

        assertThat(second.keyId()).isEqualTo(first.keyId());
        assertThat(second.hmac("case-code", "x")).isEqualTo(first.hmac("case-code", "x"));
    }

    @Test
    void canBeReadByTheOperatingSystemUserAlone() throws IOException {
        secrets();

        try (var files = Files.list(data.resolve("keys"))) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void digestsOfDifferentPurposesDiffer() throws IOException {
        var secrets = secrets();

        assertThat(secrets.hmac("a", "bc"))
                .isNotEqualTo(secrets.hmac("ab", "c"))
                .hasSize(32);
    }

    @Test
    void aSignatureIsVerifiedOfflineWithThePublicKeyAlone() throws IOException, GeneralSecurityException {
        var secrets = secrets();
        var signature = secrets.sign(CONTENT);

        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(secrets.publicKey(secrets.keyId()).orElseThrow());
        verifier.update(CONTENT);

        assertThat(verifier.verify(signature)).isTrue();
    }

    @Test
    void anAlteredContentOrAnUnknownKeyIsNotVerified() throws IOException {
        var secrets = secrets();
        var signature = secrets.sign(CONTENT);

        assertThat(secrets.verify(secrets.keyId(), CONTENT, signature)).isTrue();
        assertThat(secrets.verify(secrets.keyId(), new byte[] {1}, signature)).isFalse();
        assertThat(secrets.verify("0000000000000000", CONTENT, signature)).isFalse();
        assertThat(secrets.verify(secrets.keyId(), CONTENT, new byte[3])).isFalse();
    }

    @Test
    void anOldSignatureStaysValidAfterANewKeyIsTakenUp() throws IOException {
        var before = secrets();
        var signature = before.sign(CONTENT);
        Files.delete(data.resolve("keys/signing"));

        var after = secrets();

        assertThat(after.keyId()).isNotEqualTo(before.keyId());
        assertThat(after.verify(before.keyId(), CONTENT, signature)).isTrue();
    }

    @Test
    void aDamagedKeyFileStopsTheStartInPlainWords() throws IOException {
        secrets();
        Files.writeString(data.resolve("keys/hmac"), "broken");

        assertThatThrownBy(this::secrets).isInstanceOf(IOException.class).hasMessageContaining("damaged");
    }

    @Test
    void aGivenKeyMustBeLongEnough() {
        assertThatThrownBy(() -> new DeploymentSecrets(data, "c2hvcnQ=", ""))
                .hasMessageContaining("TENOHIRA_HMAC_KEY must be 32 bytes");
    }

    private DeploymentSecrets secrets() throws IOException {
        return new DeploymentSecrets(data, "", "");
    }
}
