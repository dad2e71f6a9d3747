/**
 * What releasing a proposal would mean: how many drafts are carried over, must be answered again or stay, and why. Owns:
 * form_impact. Door: {@link jp.tenohira.procedures.forms.releases.impact.Impacts}.
 */
@NullMarked
package jp.tenohira.procedures.forms.releases.impact;

import org.jspecify.annotations.NullMarked;
