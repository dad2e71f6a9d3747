/**
 * The working copies of forms, kept step by step.
 *
 * <p>Owns: working_copy, working_step, working_trial. Read first: WorkingCopiesTests.
 */
@NullMarked
package jp.tenohira.procedures.builder.copies;

import org.jspecify.annotations.NullMarked;
