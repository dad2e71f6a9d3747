/**
 * What a new version of a form means for answers that were given to an earlier one: they are carried over as they are, some
 * questions need an answer again, or something would be lost and the draft stays where it is.
 *
 * <p>Door: {@link jp.tenohira.procedures.forms.carrying.Carrying}; the rules are a list, {@link
 * jp.tenohira.procedures.forms.carrying.Policy}. Read first: CarryingTests.
 */
@NamedInterface("forms")
@NullMarked
package jp.tenohira.procedures.forms.carrying;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
