/** How parts of a form come to stand for entries of the question bank, and entries are made of parts. */
@NullMarked
package jp.tenohira.procedures.builder.document.sharing;

import org.jspecify.annotations.NullMarked;
