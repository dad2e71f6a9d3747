package jp.tenohira.applications.filing;

import java.time.Instant;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;

/** What became of a filing once its transaction was durable. */
sealed interface Filed {

    /** It is a case now, or already was one by the same client, key and content. */
    @SuppressWarnings("ArrayRecordComponent") // passed along, never compared
    record Case(CaseId id, ReceiptNumber receipt, Instant submittedAt, byte[] sha256) implements Filed {}

    /** The client used the key for something else. */
    record KeyUsed() implements Filed {}
}
