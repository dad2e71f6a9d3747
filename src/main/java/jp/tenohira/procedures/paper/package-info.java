/**
 * The paper form of a procedure: the same questions as on the screen, drawn from the definition to be printed and filled in by hand.
 * Conditions become a word before the question, choices boxes, repeated groups blanks with a continuation sheet. Whoever types it in later
 * finds the questions in the same order. Japanese only: that is the language of the form itself. Read first: PaperFormTests.
 */
@NullMarked
package jp.tenohira.procedures.paper;

import org.jspecify.annotations.NullMarked;
