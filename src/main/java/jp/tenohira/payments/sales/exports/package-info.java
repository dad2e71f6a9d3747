/** What of counter sales and day reports may leave the house. */
@NullMarked
package jp.tenohira.payments.sales.exports;

import org.jspecify.annotations.NullMarked;
