/** Pages of the section that looks after payouts, months and exports, and the API. */
@NullMarked
package jp.tenohira.payments.settlement.web.office;

import org.jspecify.annotations.NullMarked;
