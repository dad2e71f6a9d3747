/** How registers export their receipts. */
@NullMarked
package jp.tenohira.payments.sales.formats;

import org.jspecify.annotations.NullMarked;
