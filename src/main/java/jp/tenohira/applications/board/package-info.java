/**
 * The board of a procedure: its open cases as cards in columns, one for each step of the decision path, the card due first
 * on top. A card is moved on the pages on which the step itself is taken.
 *
 * <p>Owns no table. Read first: BoardTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
