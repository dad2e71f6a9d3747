/** The journal as a file for the finance system. */
@NullMarked
package jp.tenohira.payments.settlement.exports;

import org.jspecify.annotations.NullMarked;
