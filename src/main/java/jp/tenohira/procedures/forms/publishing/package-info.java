/**
 * Published forms: every version stored as it was published, compiled once and kept.
 *
 * <p>Owns: form_version. Read first: PublishedFormsTests.
 */
@NullMarked
package jp.tenohira.procedures.forms.publishing;

import org.jspecify.annotations.NullMarked;
