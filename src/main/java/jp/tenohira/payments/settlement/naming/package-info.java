/** What codes are called where people read them. */
@NullMarked
package jp.tenohira.payments.settlement.naming;

import org.jspecify.annotations.NullMarked;
