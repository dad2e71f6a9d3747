/** Providers of payment: when they pay out and what they keep, what is expected of them, and which credits it is. */
@NullMarked
package jp.tenohira.payments.settlement.payouts;

import org.jspecify.annotations.NullMarked;
