/**
 * The headquarters' pages and the API of figures. Pages are assembled from {@link jp.tenohira.figures.SlicedFigures}; nothing here computes a
 * number.
 */
@NullMarked
package jp.tenohira.figures.web;

import org.jspecify.annotations.NullMarked;
