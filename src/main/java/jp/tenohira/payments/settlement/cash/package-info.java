/** Cash that went to the bank with a slip: in transit until the bank has credited it, alone or together with other days. */
@NullMarked
package jp.tenohira.payments.settlement.cash;

import org.jspecify.annotations.NullMarked;
