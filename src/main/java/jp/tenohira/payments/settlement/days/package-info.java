/** A facility's day: what was taken, what the bank took, what differs and why, and its closing. */
@NullMarked
package jp.tenohira.payments.settlement.days;

import org.jspecify.annotations.NullMarked;
