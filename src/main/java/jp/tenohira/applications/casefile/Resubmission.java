package jp.tenohira.applications.casefile;

import jp.tenohira.applications.CaseId;

/**
 * Mended answers of a case that was sent back.
 *
 * @param answers the whole answers as JSON
 * @param sha256 digest of the canonical answers
 * @param search the normalised names a clerk may search by
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one call and is never compared
public record Resubmission(
        CaseId id, int expectedVersion, int formVersion, String answers, byte[] sha256, String keyId, String search) {}
