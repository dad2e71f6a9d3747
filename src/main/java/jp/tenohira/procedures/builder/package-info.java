/**
 * The form builder: staff build, try and hand over the form of a procedure without programming.
 *
 * <p>A form that is being built is a working copy: a definition edited as a document ({@code document}), kept step by step
 * ({@code copies}), drawn and taken setting by setting ({@code settings}), shown by the pages of {@code web}. Here stand who
 * may edit what ({@link jp.tenohira.procedures.builder.Workbench}) and what is wrong with a working copy ({@link
 * jp.tenohira.procedures.builder.Inspections}). Read first: BuilderTests, then StructureTests.
 */
@NullMarked
package jp.tenohira.procedures.builder;

import org.jspecify.annotations.NullMarked;
