/** Questions answered by a place, or by a place and a time that are booked. */
@NullMarked
package jp.tenohira.procedures.forms.types.places;

import org.jspecify.annotations.NullMarked;
