/** The question types: one class each, which reads its settings, what was typed, and checks, shows and describes the answer. */
@NullMarked
package jp.tenohira.procedures.forms.types;

import org.jspecify.annotations.NullMarked;
