/** Files in which the bank tells of credits (全銀), read to the byte. */
@NullMarked
package jp.tenohira.payments.settlement.notices;

import org.jspecify.annotations.NullMarked;
