/**
 * The question types, by family. A type is one record that reads its settings and what was typed, judges, shows and
 * describes an answer and draws its field; beside it belong the field's component in {@code ui.fields} with its template,
 * an entry in the gallery, a test, and a line in docs/definitions.md. All are listed in {@link QuestionTypes}.
 */
@NullMarked
package jp.tenohira.procedures.forms.types;

import org.jspecify.annotations.NullMarked;
