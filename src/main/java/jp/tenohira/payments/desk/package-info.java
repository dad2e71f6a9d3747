/** What the pages of payments share. */
@NullMarked
package jp.tenohira.payments.desk;

import org.jspecify.annotations.NullMarked;
