/** The guideline: its articles, which the findings of the guard refer to by number. */
@NullMarked
package jp.tenohira.assistant.guideline;

import org.jspecify.annotations.NullMarked;
