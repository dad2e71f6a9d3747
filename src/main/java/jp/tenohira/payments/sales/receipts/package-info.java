/** Receipts as they are kept: checked, divided among fees and tenders, and summed by day. */
@NullMarked
package jp.tenohira.payments.sales.receipts;

import org.jspecify.annotations.NullMarked;
