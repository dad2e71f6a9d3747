package jp.tenohira.payments.sales.receipts;

import jp.tenohira.facts.rollups.TakenIn;

/** Who keeps something up to date with the receipts. */
@FunctionalInterface
public interface ReceiptsTakenIn extends TakenIn {

    ReceiptsTakenIn NOBODY = () -> {};
}
