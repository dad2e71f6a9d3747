/**
 * Daily settlement (調定): a day's takings of a section's facility become entries of revenue, cash is compared with its deposit slips and with what the bank credits,
 * cashless money with what its provider pays out and the bank credits, so that register, settlement and bank agree.
 *
 * <p>Owns: revenue_account, fee_account, payout_provider, posting, posting_decision, journal_counter, journal_entry, journal_line,
 * month_closed, deposit_slip, difference_reason, settlement_day, bank_notice, bank_credit, payout_credit, finance_columns,
 * finance_export, finance_export_entry, shut_day, settlement_paper. Door: its pages, the API, {@link
 * jp.tenohira.payments.settlement.BankNoticeCommand}, {@link jp.tenohira.payments.DailySettlement} for who fills it; takes takings from every {@link jp.tenohira.payments.TakingsSource}. Nested: {@code
 * accounts}, {@code journal} (double entry, months), {@code days} (closing), {@code bank} (credits and receipts),
 * {@code cash} (on its way to the bank), {@code payouts}, {@code notices} (files of the bank),
 * {@code papers} (調定書), {@code naming}, {@code exports}, {@code figures}, {@code web}. Read first: ClosingTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.payments.settlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
