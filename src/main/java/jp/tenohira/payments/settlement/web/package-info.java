/** The pages and the API of settlement. */
@NullMarked
package jp.tenohira.payments.settlement.web;

import org.jspecify.annotations.NullMarked;
