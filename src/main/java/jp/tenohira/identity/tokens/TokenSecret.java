package jp.tenohira.identity.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/** The token itself: {@code tnh_} and 43 letters and digits, which is 256 random bits. */
final class TokenSecret {

    static final String PREFIX = "tnh_";

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 43; // 62^43 > 2^256
    private static final Pattern FORM = Pattern.compile("tnh_[0-9A-Za-z]{43}");

    private TokenSecret() {}

    static String random() {
        var random = new SecureRandom();
        var token = new StringBuilder(PREFIX);
        for (var i = 0; i < LENGTH; i++) {
            token.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }

    static boolean wellFormed(String token) {
        return FORM.matcher(token).matches();
    }

    static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
