package jp.tenohira.records;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where the records are and who owns them. The owner migrates the schema; the application works as {@link #APP_ROLE},
 * which is no superuser and owns nothing, so that row-level security binds it.
 */
public record DatabaseAddress(String url, String owner, String ownerPassword) {

    /** The role the application works as. */
    public static final String APP_ROLE = "tenohira_app";

    /**
     * The application role's password, derived from the owner's, so that several processes on one server agree on it and
     * nobody has to keep a second secret.
     */
    public String appPassword() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("tenohira:" + ownerPassword).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(APP_ROLE.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    /** Without the parameters of the address, which may hold a password. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "") + " (owner " + owner + ")";
    }
}
