/** What the bank credited, and receiving what was expected of it: a provider's payout, or the cash of a day. */
@NullMarked
package jp.tenohira.payments.settlement.bank;

import org.jspecify.annotations.NullMarked;
