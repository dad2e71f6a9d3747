/**
 * Questions answered by a day or a time of day.
 */
@NullMarked
package jp.tenohira.procedures.forms.types.times;

import org.jspecify.annotations.NullMarked;
