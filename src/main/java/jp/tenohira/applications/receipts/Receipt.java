package jp.tenohira.applications.receipts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.tenohira.applications.ReceiptNumber;

/**
 * The city's word that it received a content at a time.
 *
 * @param sha256 lower-case hexadecimal digest of the canonical answers
 * @param signature Ed25519 over {@link #signedText}, Base64 for addresses without padding
 */
public record Receipt(ReceiptNumber number, Instant submittedAt, String sha256, String keyId, String signature) {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The time as it is signed: UTC to the millisecond. */
    public static String time(Instant at) {
        return UTC.format(at);
    }

    public String time() {
        return time(submittedAt);
    }

    /** The text the signature covers; also what a person types to verify it with other tools. */
    public static String signedText(String number, String time, String sha256) {
        return "tenohira-receipt-v1\n" + number + "\n" + time + "\n" + sha256;
    }
}
