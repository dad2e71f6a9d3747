package jp.tenohira.applications.receipts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Secrets;
import org.springframework.stereotype.Component;

/**
 * The codes that open a case or a draft to its resident: ten characters of Crockford's alphabet (50 bits), derived from a
 * key outside the database, shown {@code XXXXX-XXXXX}. Nothing about them is stored.
 */
@Component
public class ResidentCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;

    private final Secrets secrets;

    ResidentCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    public String ofCase(CaseId id) {
        return shown(code("case-code", id.value()));
    }

    public String ofDraft(UUID draft) {
        return shown(code("draft-code", draft));
    }

    public boolean opensCase(CaseId id, String typed) {
        return same(code("case-code", id.value()), typed);
    }

    public boolean opensDraft(UUID draft, String typed) {
        return same(code("draft-code", draft), typed);
    }

    private String code(String purpose, UUID id) {
        var digest = secrets.hmac(purpose, CurrentMunicipality.get().code() + "/" + id);
        var bits = ByteBuffer.wrap(digest).getLong();
        var code = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return code.toString();
    }

    private static String shown(String code) {
        return code.substring(0, 5) + "-" + code.substring(5);
    }

    private static boolean same(String code, String typed) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.US_ASCII), understood(typed).getBytes(StandardCharsets.UTF_8));
    }

    /** As Crockford asks: small letters are large ones, O is 0, I and L are 1; hyphens, spaces and width do not count. */
    static String understood(String typed) {
        var bounded = typed.length() > 60 ? typed.substring(0, 60) : typed;
        return Normalizer.normalize(bounded, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u2010-\\u2015\\u2212\\u30FC-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
