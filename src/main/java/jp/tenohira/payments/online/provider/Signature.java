package jp.tenohira.payments.online.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a notice: {@code t=<seconds>,v1=<hex>[,v1=<hex>…]} with HMAC-SHA256 over {@code <seconds>.<body>}. While keys change,
 * both sides know two; each key is tried on each signature in the same time.
 */
public final class Signature {

    /** A notice older or newer than this is refused, so that one overheard cannot be sent for ever. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final int MOST_SIGNATURES = 5;
    private static final int LONGEST = 600;

    private Signature() {}

    /** What a signature is worth. */
    public enum Verdict {
        GOOD,
        FORGED,
        TOO_OLD
    }

    static Verdict verify(String header, byte[] body, List<String> keys, Instant now) {
        var parts = header.length() > LONGEST ? new String[0] : header.split(",");
        var at = "";
        var good = false;
        if (parts.length > 0 && parts[0].strip().matches("t=[0-9]{1,12}")) {
            at = parts[0].strip().substring(2);
        }
        if (at.isEmpty() || parts.length > MOST_SIGNATURES + 1) {
            return Verdict.FORGED;
        }
        for (var i = 1; i < parts.length; i++) {
            var given = parts[i].strip().getBytes(StandardCharsets.UTF_8);
            for (var key : keys) {
                var right = ("v1=" + sign(key, at, body)).getBytes(StandardCharsets.UTF_8);
                good |= MessageDigest.isEqual(right, given);
            }
        }
        if (!good) {
            return Verdict.FORGED;
        }
        var age =
                Duration.between(Instant.ofEpochSecond(Long.parseLong(at)), now).abs();
        return age.compareTo(WINDOW) > 0 ? Verdict.TOO_OLD : Verdict.GOOD;
    }

    static String sign(String key, String at, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((at + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
