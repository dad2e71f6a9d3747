/**
 * The record of stated values and the slips that tell when one of them became another number. Owns: stated_value, restatement,
 * restatement_acknowledged. Read first: StatedValuesTests.
 */
@NullMarked
package jp.tenohira.figures.stated;

import org.jspecify.annotations.NullMarked;
