/** What the headquarters' templates show: one record a page, texts and addresses ready. */
@NullMarked
package jp.tenohira.figures.pages;

import org.jspecify.annotations.NullMarked;
