/** The entries of an account of revenue, and from each to the day and the payment it came from. */
@NullMarked
package jp.tenohira.payments.settlement.web.entries;

import org.jspecify.annotations.NullMarked;
