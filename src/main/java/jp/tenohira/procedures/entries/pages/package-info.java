/** What the inventory's templates show: one record a page, texts and addresses ready. */
@NullMarked
package jp.tenohira.procedures.entries.pages;

import org.jspecify.annotations.NullMarked;
