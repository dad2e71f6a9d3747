/** The chart of accounts of revenue, which fee belongs to which account, and who may do what. */
@NullMarked
package jp.tenohira.payments.settlement.accounts;

import org.jspecify.annotations.NullMarked;
