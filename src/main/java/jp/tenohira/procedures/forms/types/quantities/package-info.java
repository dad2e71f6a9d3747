/**
 * Questions answered by a quantity.
 */
@NullMarked
package jp.tenohira.procedures.forms.types.quantities;

import org.jspecify.annotations.NullMarked;
