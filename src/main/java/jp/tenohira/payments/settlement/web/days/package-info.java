/** Pages of a section's days. */
@NullMarked
package jp.tenohira.payments.settlement.web.days;

import org.jspecify.annotations.NullMarked;
