/**
 * Reads a definition strictly: every key that is missing, unknown or of another kind is noted with its place.
 */
@NullMarked
package jp.tenohira.procedures.forms.definition.reading;

import org.jspecify.annotations.NullMarked;
