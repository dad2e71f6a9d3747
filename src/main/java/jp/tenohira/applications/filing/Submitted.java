package jp.tenohira.applications.filing;

import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.receipts.Receipt;

/** A durable case: its receipt, and the code that opens it to its resident. */
public record Submitted(CaseId id, Receipt receipt, String code) {}
