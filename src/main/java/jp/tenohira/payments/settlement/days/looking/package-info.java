/** Remembers which days are open, without asking every register again. */
@NullMarked
package jp.tenohira.payments.settlement.days.looking;

import org.jspecify.annotations.NullMarked;
