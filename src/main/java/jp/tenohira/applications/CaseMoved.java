package jp.tenohira.applications;

import java.time.Instant;

/** A case made a move of its life. Published in the transaction that makes it. */
public record CaseMoved(
        CaseId id, ReceiptNumber receipt, Step step, CaseState from, CaseState to, int version, Instant at) {}
