/** What is given back, by whom it was proposed and decided, and how it fared at the provider. */
@NullMarked
package jp.tenohira.payments.online.refunds;

import org.jspecify.annotations.NullMarked;
