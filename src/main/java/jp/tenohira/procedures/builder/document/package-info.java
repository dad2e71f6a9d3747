/**
 * A form definition as a document that is edited: every change is a function from one document to the next, so that it can
 * be undone, and what the editor does not know stays as it was. Read first: StructureTests.
 */
@NullMarked
package jp.tenohira.procedures.builder.document;

import org.jspecify.annotations.NullMarked;
