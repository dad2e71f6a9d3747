/**
 * Two versions of a form side by side, in words. Door: {@link jp.tenohira.procedures.forms.releases.comparing.Comparison}. Read
 * first: ComparisonTests.
 */
@NullMarked
package jp.tenohira.procedures.forms.releases.comparing;

import org.jspecify.annotations.NullMarked;
