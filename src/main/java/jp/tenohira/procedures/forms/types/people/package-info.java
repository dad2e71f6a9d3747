/**
 * Questions about a person: name, address, telephone, e-mail.
 */
@NullMarked
package jp.tenohira.procedures.forms.types.people;

import org.jspecify.annotations.NullMarked;
