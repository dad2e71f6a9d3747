package jp.tenohira.applications.casefile;

import java.time.Instant;
import java.util.HexFormat;

/**
 * The answers of one submission, as they were.
 *
 * @param number 1 for the first submission, one more for each resubmission
 * @param answers the answers as a JSON document
 * @param sha256 lower-case hexadecimal digest of the canonical answers, the one on the receipt
 * @param keyId the key that signs the receipt
 */
public record CaseVersion(
        int number, int formVersion, String answers, String sha256, String keyId, Instant submittedAt) {

    static CaseVersion of(int number, int formVersion, String answers, byte[] sha256, String keyId, Instant at) {
        return new CaseVersion(number, formVersion, answers, HexFormat.of().formatHex(sha256), keyId, at);
    }
}
