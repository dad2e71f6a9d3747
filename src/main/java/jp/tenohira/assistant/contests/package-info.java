/** Findings that somebody calls false, and what a second person decided. */
@NullMarked
package jp.tenohira.assistant.contests;

import org.jspecify.annotations.NullMarked;
