/** What the templates of the standardisation show: one record a page, texts and addresses ready. */
@NullMarked
package jp.tenohira.standards.pages;

import org.jspecify.annotations.NullMarked;
