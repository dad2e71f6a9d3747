package jp.tenohira.assistant.outputs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By which the same text is known again though spaces and line ends differ. */
public final class TextDigest {

    private TextDigest() {}

    public static String of(String text) {
        try {
            var bare = text.replaceAll("[\\s\\u3000]+", "");
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bare.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
