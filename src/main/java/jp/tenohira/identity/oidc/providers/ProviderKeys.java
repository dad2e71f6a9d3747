package jp.tenohira.identity.oidc.providers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.text.ParseException;
import java.util.Base64;

/** Reads the key that signs client assertions. What goes wrong is said without a word of what the file holds. */
final class ProviderKeys {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private ProviderKeys() {}

    static JWK read(Path file) {
        try {
            var text = Files.readString(file).strip();
            var key = text.startsWith("{") ? JWK.parse(text) : pem(text);
            if (!key.isPrivate()) {
                throw new ProviderUnusable(file + " holds no private key");
            }
            return key;
        } catch (IOException | ParseException | GeneralSecurityException | JOSEException | IllegalArgumentException e) {
            throw new ProviderUnusable(
                    file + " cannot be read as a key: a private JWK, or an RSA key as PKCS#8 PEM (" + BEGIN
                            + "), is expected",
                    e);
        }
    }

    private static JWK pem(String text) throws GeneralSecurityException, JOSEException {
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw new IllegalArgumentException("No PEM");
        }
        var body = text.substring(BEGIN.length(), text.length() - END.length());
        var factory = KeyFactory.getInstance("RSA");
        var secret = (RSAPrivateCrtKey) factory.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
        var open = (RSAPublicKey)
                factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
        return new RSAKey.Builder(open).privateKey(secret).keyIDFromThumbprint().build();
    }
}
