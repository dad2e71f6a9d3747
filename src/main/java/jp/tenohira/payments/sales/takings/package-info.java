/** What a business day's receipts tell the settlement, and whether all registers have told of it. */
@NullMarked
package jp.tenohira.payments.sales.takings;

import org.jspecify.annotations.NullMarked;
