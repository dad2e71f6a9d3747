/** Totals by facility as a city published them. */
@NullMarked
package jp.tenohira.payments.sales.totals;

import org.jspecify.annotations.NullMarked;
