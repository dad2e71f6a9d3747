/** Drafts of minutes and the files they leave as. */
@NullMarked
package jp.tenohira.assistant.minutes.draft;

import org.jspecify.annotations.NullMarked;
