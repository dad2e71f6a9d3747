/** The list of working copies: begun, read in, written out, handed over. */
@NullMarked
package jp.tenohira.procedures.builder.web.copies;

import org.jspecify.annotations.NullMarked;
