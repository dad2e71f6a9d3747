/** Draws a pack as PPTX, XLSX, PDF and HTML. Nothing is computed here. */
@NullMarked
package jp.tenohira.packs.files;

import org.jspecify.annotations.NullMarked;
