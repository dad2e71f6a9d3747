/** The definition as a document: YAML, its schema, and the question bank. */
@NamedInterface("forms")
@NullMarked
package jp.tenohira.procedures.forms.definition.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
