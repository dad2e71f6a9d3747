/** A text as the guard reads it, and the runs of digits in it. */
@NullMarked
package jp.tenohira.assistant.guard.reading;

import org.jspecify.annotations.NullMarked;
