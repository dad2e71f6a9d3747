/**
 * Releasing forms: staff propose a definition, the section head releases it as the next version or returns it with a reason,
 * and the history keeps who did what.
 *
 * <p>Owns: form_proposal, form_decision. Door: {@link jp.tenohira.procedures.forms.releases.Releases}; nested are
 * {@code comparing}, {@code impact} and {@code web}. Publishes: FormReleased. Read first: ReleasesTests.
 */
@NullMarked
package jp.tenohira.procedures.forms.releases;

import org.jspecify.annotations.NullMarked;
