/**
 * What a wording carries besides its letters (furigana, its language), and the shipped translations.
 *
 * <p>Read first: AnnotationsTests.
 */
@NamedInterface("wording")
@NullMarked
package jp.tenohira.core.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
