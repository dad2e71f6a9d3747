package jp.tenohira.applications;

import java.time.Instant;

/** A resident's application became a case. Published in the transaction that makes it. */
public record ApplicationSubmitted(
        CaseId id, ReceiptNumber receipt, String procedure, String section, Instant submittedAt) {}
