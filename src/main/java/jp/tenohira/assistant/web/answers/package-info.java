/** Copying and exporting an answer, once what no passage bore out is ticked. */
@NullMarked
package jp.tenohira.assistant.web.answers;

import org.jspecify.annotations.NullMarked;
