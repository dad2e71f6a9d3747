package jp.tenohira.draws;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The rule by which lots are drawn, {@value #FORMAT}. It has no chance in it: seed, list and public value give one order.
 * docs/lottery.md states it for those who verify with other tools.
 */
public final class Lots {

    public static final String FORMAT = "tenohira-draw-v1";

    private Lots() {}

    /** SHA-256 of the seed's bytes, in hexadecimal. */
    public static String commitment(byte[] seed) {
        return HexFormat.of().formatHex(sha256(seed));
    }

    /** SHA-256 of the receipt numbers, each with a line feed after it, in the order of the alphabet. */
    public static String digest(List<String> entrants) {
        var lines = new StringBuilder();
        entrants.stream().sorted().forEach(receipt -> lines.append(receipt).append('\n'));
        return HexFormat.of().formatHex(sha256(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** What all lots of a draw depend on beside the seed. */
    public record Subject(
            String municipality, String procedure, String round, String entrantsSha256, String publicValue) {

        String text() {
            return String.join("\n", FORMAT, municipality, procedure, round, entrantsSha256, publicValue);
        }
    }

    /** The entrants in the order in which they were drawn. */
    public static List<String> order(byte[] seed, Subject subject, List<String> entrants) {
        record Lot(String ticket, String receipt) {}
        var key = hmac(seed, subject.text());
        return entrants.stream()
                .map(receipt -> new Lot(HexFormat.of().formatHex(hmac(key, receipt)), receipt))
                .sorted(Comparator.comparing(Lot::ticket).thenComparing(Lot::receipt))
                .map(Lot::receipt)
                .toList();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
