/** Formats of print logs, and how one is taken in. */
@NullMarked
package jp.tenohira.printing.logs;

import org.jspecify.annotations.NullMarked;
