/** The definition as a document: YAML, its schema, and the question bank. */
@NullMarked
package jp.tenohira.procedures.forms.definition.document;

import org.jspecify.annotations.NullMarked;
