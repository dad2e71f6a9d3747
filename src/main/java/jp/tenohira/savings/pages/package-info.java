/** What the ledger's templates show: one record a page, texts and addresses ready. */
@NullMarked
package jp.tenohira.savings.pages;

import org.jspecify.annotations.NullMarked;
