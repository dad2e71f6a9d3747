/**
 * Is a text in やさしい日本語 easy? Door: {@link jp.tenohira.procedures.forms.readability.ReadabilityCheck}. Read first:
 * ReadabilityCheckTests.
 */
@NullMarked
package jp.tenohira.procedures.forms.readability;

import org.jspecify.annotations.NullMarked;
