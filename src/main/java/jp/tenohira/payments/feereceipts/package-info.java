/**
 * Receipts of fees (領収書): numbered without gaps, with the registration number and the tax where there is one, as PDF for residents and
 * at the counter. The first print is the original, every other one is marked 再発行.
 *
 * <p>Owns: receipt_issuer, fee_receipt_counter, fee_receipt, fee_receipt_print. Door: {@link
 * jp.tenohira.payments.feereceipts.FeeReceipts}. Read first: FeeReceiptsTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.payments.feereceipts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
