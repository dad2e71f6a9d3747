package jp.tenohira.identity.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.tenohira.identity.Secrets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keys made at the first start. Several servers of one city hall are given the same keys by TENOHIRA_HMAC_KEY and
 * TENOHIRA_SIGNING_KEY (32 bytes each, base64) instead.
 */
@Component
class DeploymentSecrets implements Secrets {

    private static final int SHORTEST_HMAC_KEY = 32;

    private final SecretKeySpec hmacKey;
    private final SigningKey current;
    private final Map<String, SigningKey> known = new HashMap<>();

    @Autowired
    DeploymentSecrets(
            @Value("${tenohira.data}") Path data,
            @Value("${TENOHIRA_HMAC_KEY:}") String givenHmacKey,
            @Value("${TENOHIRA_SIGNING_KEY:}") String givenSigningKey)
            throws IOException {
        var files = new KeyFiles(data);
        var hmac = givenHmacKey.isBlank() ? files.hmacKey() : given("TENOHIRA_HMAC_KEY", givenHmacKey);
        this.hmacKey = new SecretKeySpec(hmac, "HmacSHA256");
        this.current = givenSigningKey.isBlank()
                ? files.currentSigningKey()
                : SigningKey.ofSeed(given("TENOHIRA_SIGNING_KEY", givenSigningKey));
        files.allSigningKeys().forEach(key -> known.put(key.id(), key));
        known.put(current.id(), current);
    }

    @Override
    public byte[] hmac(String purpose, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(hmacKey);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0); // "a" + "bc" and "ab" + "c" must differ
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    @Override
    public String keyId() {
        return current.id();
    }

    @Override
    public byte[] sign(byte[] content) {
        return current.sign(content);
    }

    @Override
    public boolean verify(String keyId, byte[] content, byte[] signature) {
        var key = known.get(keyId);
        return key != null && key.verify(content, signature);
    }

    @Override
    public Optional<PublicKey> publicKey(String keyId) {
        return Optional.ofNullable(known.get(keyId)).map(SigningKey::publicKey);
    }

    private static byte[] given(String name, String base64) {
        try {
            var key = Base64.getDecoder().decode(base64.strip());
            if (key.length >= SHORTEST_HMAC_KEY) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new IllegalStateException(name + " must be 32 bytes or more in base64: openssl rand -base64 32");
    }
}
