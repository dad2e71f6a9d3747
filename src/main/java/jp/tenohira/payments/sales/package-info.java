/**
 * Counter sales: what registers sold, receipt by receipt, how it was paid, and what a day took; the figures of cashless payment.
 *
 * <p>Owns: the facts {@code sale} and {@code sale_day}; sales_list_entry, sales_mapping, sales_total, sale_rollup. Door: {@link
 * jp.tenohira.payments.TakingsSource} with the code {@code sales}, {@link jp.tenohira.payments.CounterSales} for who fills it. Nested: {@code
 * formats}, how registers export; {@code receipts}, what is kept and how it must add up; {@code plain}, the same said to the engine; {@code
 * takings}, what a day tells the settlement; {@code singles}, receipts one by one; {@code lists}, facilities, registers, tenders and fees; {@code
 * figures}; {@code totals}, what a city published; {@code web}, the pages. Read first: SalesFilesTests, then PlainReceiptsTests and
 * SalesTakingsTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.payments.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
