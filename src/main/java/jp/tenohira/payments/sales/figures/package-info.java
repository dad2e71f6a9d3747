/** Figures of counter sales. */
@NullMarked
package jp.tenohira.payments.sales.figures;

import org.jspecify.annotations.NullMarked;
