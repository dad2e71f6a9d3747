/** What the templates of receipts and of their verification show. */
@NullMarked
package jp.tenohira.applications.receipts.pages;

import org.jspecify.annotations.NullMarked;
