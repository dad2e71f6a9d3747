/** Pages on which administrators define accounts, providers and columns. */
@NullMarked
package jp.tenohira.payments.settlement.web.admin;

import org.jspecify.annotations.NullMarked;
