/**
 * Questions answered by attached files.
 */
@NullMarked
package jp.tenohira.procedures.forms.types.files;

import org.jspecify.annotations.NullMarked;
