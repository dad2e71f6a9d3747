/**
 * The way answers lead through a compiled form: one walk, from which follow the steps, the pages, what counts, what is
 * wrong and what the checks say. Read first: Walk.
 */
@NullMarked
package jp.tenohira.procedures.forms.journey;

import org.jspecify.annotations.NullMarked;
