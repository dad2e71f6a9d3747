/**
 * Questions answered by free text, text that only explains, and what all answers made of text have in common.
 */
@NullMarked
package jp.tenohira.procedures.forms.types.text;

import org.jspecify.annotations.NullMarked;
