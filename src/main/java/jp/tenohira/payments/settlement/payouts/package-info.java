/** PayoutProviders of payment: when they pay out and what they keep; what is expected, and what the bank credited. */
@NullMarked
package jp.tenohira.payments.settlement.payouts;

import org.jspecify.annotations.NullMarked;
