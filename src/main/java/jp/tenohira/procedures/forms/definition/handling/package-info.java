/** What a definition says of the office: the decision path, fees and certificates. */
@NullMarked
package jp.tenohira.procedures.forms.definition.handling;

import org.jspecify.annotations.NullMarked;
