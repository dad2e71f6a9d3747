/** The bank book of a month, for a city whose bank hands out no files: what it should show, who saw it, and who approved that. */
@NullMarked
package jp.tenohira.payments.settlement.book;

import org.jspecify.annotations.NullMarked;
