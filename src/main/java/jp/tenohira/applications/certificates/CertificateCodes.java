package jp.tenohira.applications.certificates;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Secrets;
import org.springframework.stereotype.Component;

/**
 * The verification codes on certificates: sixteen characters of Crockford's alphabet (80 bits), derived from a key outside
 * the database. The database holds their digests only, so that whoever reads it can verify nothing as a holder would.
 */
@Component
class CertificateCodes {

    static final int LENGTH = 16;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Secrets secrets;

    CertificateCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    /** In groups of four with hyphens between. */
    String of(UUID certificate, int version) {
        var digest = ByteBuffer.wrap(
                secrets.hmac("certificate-code", CurrentMunicipality.get().code() + "/" + certificate + "/" + version));
        var code = new StringBuilder(LENGTH + 3);
        for (var half = 0; half < 2; half++) {
            var bits = digest.getLong();
            for (var i = 0; i < LENGTH / 2; i++) {
                if (!code.isEmpty() && i % 4 == 0) {
                    code.append('-');
                }
                code.append(ALPHABET.charAt((int) (bits & 31)));
                bits >>>= 5;
            }
        }
        return code.toString();
    }

    static byte[] sha256(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(understood(code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** As Crockford asks: small letters are large ones, O is 0, I and L are 1; hyphens, spaces and width do not count. */
    private static String understood(String typed) {
        var bounded = typed.length() > 60 ? typed.substring(0, 60) : typed;
        return Normalizer.normalize(bounded, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u2010-\\u2015\\u2212\\u30FC-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
