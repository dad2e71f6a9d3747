/** What the city says about its registers: facilities, tenders, fees of providers, kinds of fee. Nothing is overwritten. */
@NullMarked
package jp.tenohira.payments.sales.lists;

import org.jspecify.annotations.NullMarked;
