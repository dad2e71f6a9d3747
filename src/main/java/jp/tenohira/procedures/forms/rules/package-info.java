/** The rule language: CEL expressions over the answers of one form, type-checked when the form is compiled. */
@NullMarked
package jp.tenohira.procedures.forms.rules;

import org.jspecify.annotations.NullMarked;
