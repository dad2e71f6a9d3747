package jp.tenohira.applications.receipts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.identity.Secrets;
import org.springframework.stereotype.Component;

/** Signs receipts and tells true ones from false ones. The signature is deterministic, so it is made when it is asked for. */
@Component
public class Receipts {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Secrets secrets;

    Receipts(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The key that signs now. */
    public String keyId() {
        return secrets.keyId();
    }

    public Receipt sign(ReceiptNumber number, Instant submittedAt, String sha256) {
        var text = Receipt.signedText(number.value(), Receipt.time(submittedAt), sha256);
        var signature = secrets.sign(text.getBytes(StandardCharsets.UTF_8));
        return new Receipt(number, submittedAt, sha256, secrets.keyId(), ENCODER.encodeToString(signature));
    }

    /** Whether a key of this city hall signed exactly this number, time and digest. */
    boolean verify(Claim claim) {
        try {
            var signature = Base64.getUrlDecoder()
                    .decode(claim.signature().replace('+', '-').replace('/', '_'));
            var text = Receipt.signedText(claim.number(), claim.time(), claim.sha256());
            return secrets.verify(claim.keyId(), text.getBytes(StandardCharsets.UTF_8), signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
