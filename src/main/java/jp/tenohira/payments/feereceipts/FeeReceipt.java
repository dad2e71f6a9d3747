package jp.tenohira.payments.feereceipts;

import java.time.Instant;
import jp.tenohira.payments.prices.Tax;

/**
 * A receipt as it was issued.
 *
 * @param receipt number of the case
 * @param reference of the payment: the provider's, or the counter's number
 * @param payer who paid, as the application names them; may be empty
 * @param registration 登録番号; empty where the city has none
 */
public record FeeReceipt(
        int fiscalYear,
        long number,
        String receipt,
        String fee,
        String provider,
        String reference,
        String payer,
        String purpose,
        long yen,
        Tax tax,
        String registration,
        String issuer,
        Instant paidAt,
        Instant issuedAt) {

    /** As it is printed: 2026-000123. */
    public String printed() {
        return "%d-%06d".formatted(fiscalYear, number);
    }
}
