/** What the board is drawn from. */
@NullMarked
package jp.tenohira.applications.board.pages;

import org.jspecify.annotations.NullMarked;
