/** What a definition says of the office: the decision path, fees and certificates. */
@NamedInterface("forms")
@NullMarked
package jp.tenohira.procedures.forms.definition.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
