/**
 * What is wrong with an expression, in plain words for those who write forms, with the place marked.
 */
@NullMarked
package jp.tenohira.procedures.forms.rules.complaints;

import org.jspecify.annotations.NullMarked;
