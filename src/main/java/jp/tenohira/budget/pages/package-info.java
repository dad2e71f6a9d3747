/** What the budget's templates show: one record a page, texts and addresses ready. */
@NullMarked
package jp.tenohira.budget.pages;

import org.jspecify.annotations.NullMarked;
