/** Metrics of settlement. */
@NullMarked
package jp.tenohira.payments.settlement.figures;

import org.jspecify.annotations.NullMarked;
