/** What the templates of paper show: one record a page, texts and addresses ready. */
@NullMarked
package jp.tenohira.printing.pages;

import org.jspecify.annotations.NullMarked;
