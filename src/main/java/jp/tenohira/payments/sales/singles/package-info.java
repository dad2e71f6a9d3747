/** Single receipts, as the last step below a figure or a settled day. */
@NullMarked
package jp.tenohira.payments.sales.singles;

import org.jspecify.annotations.NullMarked;
