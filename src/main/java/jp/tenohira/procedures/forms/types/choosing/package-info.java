/**
 * Questions answered by choosing: one, several, in order of preference, yes or no, agreement.
 */
@NullMarked
package jp.tenohira.procedures.forms.types.choosing;

import org.jspecify.annotations.NullMarked;
