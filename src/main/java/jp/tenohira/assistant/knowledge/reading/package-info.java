/** Text out of uploaded files, with limits on everything a file may do to its reader. */
@NullMarked
package jp.tenohira.assistant.knowledge.reading;

import org.jspecify.annotations.NullMarked;
