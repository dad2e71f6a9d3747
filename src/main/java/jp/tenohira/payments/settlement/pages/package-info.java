/** What the templates of settlement show: one record a page, texts and addresses ready. */
@NullMarked
package jp.tenohira.payments.settlement.pages;

import org.jspecify.annotations.NullMarked;
