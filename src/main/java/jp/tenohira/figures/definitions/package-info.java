/**
 * Definitions of figures as published data: read and judged with the place of every mistake, stored by version, compared and
 * restored. Owns: figure_version.
 */
@NullMarked
package jp.tenohira.figures.definitions;

import org.jspecify.annotations.NullMarked;
