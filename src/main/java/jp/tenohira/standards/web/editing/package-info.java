/** Quotes and tasks written on pages; what is typed is judged as the row of a sheet is. */
@NullMarked
package jp.tenohira.standards.web.editing;

import org.jspecify.annotations.NullMarked;
