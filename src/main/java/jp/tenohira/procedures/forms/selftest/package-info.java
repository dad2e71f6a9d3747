/**
 * Tries a form out before residents do: generated answers go down every branch, and what can never be reached, never be
 * answered, never be found or always is, is named with a witness. Door: {@link
 * jp.tenohira.procedures.forms.selftest.FormSelfTest}. Read first: ShippedDefinitionsTests.
 */
@NullMarked
package jp.tenohira.procedures.forms.selftest;

import org.jspecify.annotations.NullMarked;
