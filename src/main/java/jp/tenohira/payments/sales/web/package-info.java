/** The pages of counter sales, their files and the API. */
@NullMarked
package jp.tenohira.payments.sales.web;

import org.jspecify.annotations.NullMarked;
