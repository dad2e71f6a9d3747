/** Who and what belongs to which section since when, and the factors of the formulas: lists that staff hand in or edit. */
@NullMarked
package jp.tenohira.printing.people;

import org.jspecify.annotations.NullMarked;
