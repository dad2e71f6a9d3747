/** What the templates of payments show: one record a page, texts and addresses ready. */
@NullMarked
package jp.tenohira.payments.pages;

import org.jspecify.annotations.NullMarked;
