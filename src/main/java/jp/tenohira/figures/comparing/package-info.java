/**
 * Figures against earlier periods, across reorganisations of departments. Owns: reorganisation. Read first: ComparisonsTests.
 */
@NullMarked
package jp.tenohira.figures.comparing;

import org.jspecify.annotations.NullMarked;
