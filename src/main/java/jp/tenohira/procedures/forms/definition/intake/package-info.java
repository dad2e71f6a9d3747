/** What a definition says of the intake: how many places there are, and how many people may begin in a minute. */
@NamedInterface("forms")
@NullMarked
package jp.tenohira.procedures.forms.definition.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
