/** 調定書 and the summaries of closed months: numbered, kept word by word, printed as PDF. */
@NullMarked
package jp.tenohira.payments.settlement.papers;

import org.jspecify.annotations.NullMarked;
