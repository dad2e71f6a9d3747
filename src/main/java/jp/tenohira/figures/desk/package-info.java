/** Where headquarters and administrators keep figures: definitions, reorganisations, slips. Nothing here computes a number. */
@NullMarked
package jp.tenohira.figures.desk;

import org.jspecify.annotations.NullMarked;
